namespace SamplePos.Api;

/// <summary>Every code of ours that an answer below <c>/api</c> may carry. A rule of SUNAT carries SUNAT's own.</summary>
public static class Fallas
{
    /// <summary>The till of the person who sells is not open.</summary>
    public const string CajaCerrada = "IZI-POS-001";

    /// <summary>The sale passes a limit of the regime, and nobody has confirmed it.</summary>
    public const string PorConfirmar = "IZI-POS-002";

    /// <summary>The key belongs to another sale.</summary>
    public const string ClaveUsada = "IZI-POS-003";

    /// <summary>The page that sends the request was open for too long.</summary>
    public const string PaginaVieja = "IZI-POS-004";

    /// <summary>The person must choose a password of his own first.</summary>
    public const string ElegirContrasena = "IZI-POS-005";

    /// <summary>This shop is a copy that is only tried.</summary>
    public const string Ensayo = "IZI-POS-006";

    private static readonly Falla Programa = new(
        StatusCodes.Status500InternalServerError, "IZI-API-500", "Algo falló en el programa.", "Lo ya emitido está guardado. Repita la llamada con la misma clave; si vuelve a fallar, avise a quien le da soporte con la hora exacta.");

    /// <summary>What goes by the status alone.</summary>
    public static IReadOnlyList<Falla> Todas { get; } =
    [
        new(StatusCodes.Status400BadRequest, "IZI-API-400", "No se entiende lo que se envió.", "Envíe JSON bien escrito, con los campos y tipos que dice /api/openapi.json."),
        new(StatusCodes.Status401Unauthorized, "IZI-API-401", "Falta entrar.", "Envíe su clave: Authorization: Bearer izi_…"),
        new(StatusCodes.Status403Forbidden, "IZI-API-403", "No tiene permiso para esto.", "Pida a quien administra la tienda otra clave u otro papel."),
        new(StatusCodes.Status404NotFound, "IZI-API-404", "Eso no existe.", "Revise el número o la dirección; las direcciones están en /api/openapi.json."),
        new(StatusCodes.Status405MethodNotAllowed, "IZI-API-405", "Esa dirección no admite ese método.", "Use uno de los que dice la cabecera Allow."),
        new(StatusCodes.Status409Conflict, "IZI-API-409", "Eso no va con lo que ya está registrado.", "Lea lo que ya hay y decida con eso."),
        new(StatusCodes.Status413PayloadTooLarge, "IZI-API-413", "Lo enviado es demasiado grande.", "Envíe menos de 1 MB."),
        new(StatusCodes.Status415UnsupportedMediaType, "IZI-API-415", "Ese tipo de contenido no se entiende.", "Envíe JSON, con Content-Type: application/json."),
        new(StatusCodes.Status422UnprocessableEntity, "IZI-API-422", "Lo enviado no se puede aceptar.", "Corrija lo que se dice y envíelo otra vez."),
        new(StatusCodes.Status429TooManyRequests, "IZI-API-429", "Demasiadas llamadas en un minuto.", "Espere lo que dice la cabecera Retry-After y vuelva a llamar."),
        Programa,
        new(StatusCodes.Status503ServiceUnavailable, "IZI-API-503", "La tienda no puede hacerlo en este momento.", "Repita la llamada con la misma clave cuando esté resuelto."),
    ];

    /// <summary>What a status means here; one that is not listed is, by its hundred, something wrong with the request or with the program.</summary>
    public static Falla Of(int status) => Todas.FirstOrDefault(falla => falla.Status == status)
        ?? (status is >= 400 and < 500 ? Todas[0] with { Status = status, Code = $"IZI-API-{status}" } : Programa with { Status = status });
}
