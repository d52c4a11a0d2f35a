using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SamplePos.Features.Errores;

/// <summary>What a person sees when a page cannot be shown.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PageModel
{
    /// <summary>The status of HTTP.</summary>
    [BindProperty(SupportsGet = true)]
    public int Codigo { get; set; } = StatusCodes.Status500InternalServerError;

    /// <summary>What happened.</summary>
    public string Title => Codigo switch
    {
        StatusCodes.Status404NotFound => "Esa página no existe",
        StatusCodes.Status403Forbidden => "Su usuario no puede hacer eso",
        StatusCodes.Status415UnsupportedMediaType => "No se pudo leer lo enviado",
        StatusCodes.Status413PayloadTooLarge => "El archivo es demasiado grande",
        StatusCodes.Status429TooManyRequests => "Demasiados intentos seguidos",
        StatusCodes.Status400BadRequest => "La página quedó abierta mucho tiempo",
        _ => "Algo falló en el programa",
    };

    /// <summary>What to do.</summary>
    public string Advice => Codigo switch
    {
        StatusCodes.Status404NotFound => "Revise el número o la dirección, o busque la boleta en la lista.",
        StatusCodes.Status403Forbidden => "Pídalo a quien administra la tienda.",
        StatusCodes.Status413PayloadTooLarge => "Elija uno de menos de 1 MB.",
        StatusCodes.Status429TooManyRequests => "Espere un minuto y vuelva a probar.",
        StatusCodes.Status400BadRequest or StatusCodes.Status415UnsupportedMediaType => "Vuelva al inicio y repita lo que estaba haciendo.",
        _ => "Las boletas ya emitidas están guardadas. Vuelva al inicio; si se repite, avise a quien le da soporte con la hora exacta.",
    };
}
