using System.Net;
using IziSales.Pse.Lectura;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace IziSales.Pse.Http;

/// <summary>Who is at the other end, as sentences for the seller name him.</summary>
/// <param name="Subject">At the beginning of a sentence, such as <c>El PSE</c>.</param>
/// <param name="Name">Within a sentence, such as <c>el PSE</c>.</param>
/// <param name="Of">After "de", such as <c>del PSE</c>.</param>
internal sealed record Partner(string Subject, string Name, string Of)
{
    public static Partner Pse { get; } = new("El PSE", "el PSE", "del PSE");

    public static Partner Sunat { get; } = new("SUNAT", "SUNAT", "de SUNAT");

    /// <summary>Why nobody knows, after the body began to go out.</summary>
    public string Silent(Exception failure) =>
        IsLate(failure) ? $"{Name} no respondió a tiempo" : $"la conexión con {Name} se cortó después de enviar";

    /// <summary>Why nothing was sent.</summary>
    public PseException Closed(Exception failure) => failure switch
    {
        BrokenCircuitException broken => new(Mensajes.Closed($"{Subject} viene fallando y se hace una pausa."), broken) { RetryAfter = broken.RetryAfter },
        _ when IsLate(failure) => new(Mensajes.Closed($"{Subject} no respondió a tiempo."), failure),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new(Mensajes.Closed($"No se encuentra la dirección {Of}: revise la conexión a internet."), failure),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            new(Mensajes.Closed($"{Subject} no mostró un certificado de seguridad válido: revise la dirección y la fecha del equipo."), failure),
        _ => new(Mensajes.Closed($"No se pudo conectar con {Name}: revise la conexión a internet."), failure),
    };

    /// <summary>What a refusal at the door means; null when the status is none.</summary>
    public string? TurnedAway(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => $"{Subject} no acepta las credenciales (401): revíselas; algunos PSE responden así también cuando se acaban los créditos.",
        HttpStatusCode.PaymentRequired => $"{Subject} pide pago (402): revise los créditos o el plan contratado.",
        HttpStatusCode.Forbidden => $"{Subject} no permite esta operación (403): revise que la empresa, el usuario y la serie estén autorizados.",
        HttpStatusCode.TooManyRequests => $"{Subject} pide esperar (429): hay demasiados envíos seguidos.",
        _ => null,
    };

    private static bool IsLate(Exception failure) => failure is TimeoutRejectedException or OperationCanceledException;
}
