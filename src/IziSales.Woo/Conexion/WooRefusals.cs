using System.Net;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace IziSales.Woo.Conexion;

/// <summary>What to tell a shopkeeper when a call came to nothing: what happened, where, and what to do.</summary>
internal sealed class WooRefusals(string shop, WooAuthentication authentication, WooSecrets secrets)
{
    private const string Uncertain = " No se sabe si la tienda llegó a hacerlo: revise antes de repetir.";

    private readonly string _subject = $"La tienda «{shop}»";

    /// <summary>No answer came.</summary>
    public WooException Closed(WooCall call, Exception failure)
    {
        bool isUncertain = !call.IsRepeatable && !NothingLeft(failure);
        string reason = failure switch
        {
            BrokenCircuitException => $"{_subject} viene fallando y se hace una pausa antes de volver a llamarla.",
            TimeoutRejectedException or OperationCanceledException => $"{_subject} no respondió a tiempo.",
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => $"{_subject}: no se encuentra su dirección. Revise cómo está escrita y la conexión a internet.",
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => $"{_subject} no mostró un certificado de seguridad válido: revise la dirección y la fecha del equipo.",
            _ => $"{_subject}: no se pudo conectar. Revise la conexión a internet y que la tienda esté en línea.",
        };
        return new(isUncertain ? reason + Uncertain : reason, failure)
        {
            Fault = WooFault.Unreachable,
            IsUncertain = isUncertain,
            RetryAfter = (failure as BrokenCircuitException)?.RetryAfter,
        };
    }

    /// <summary>An answer came that says no.</summary>
    public WooException Refused(WooCall call, WooAnswer answer)
    {
        ShopError? error = answer.Defect is null ? ShopError.From(answer.Body) : null;
        WooFault fault = FaultOf(answer.Status, error);

        // A crash or a gateway's time-out says nothing about how far the shop had come.
        bool isUncertain = !call.IsRepeatable && fault is WooFault.ShopDown or WooFault.NotJson;
        string reason = Reason(call, fault, answer, error);
        return new(isUncertain ? reason + Uncertain : reason)
        {
            Fault = fault,
            Status = (int)answer.Status,
            Code = error?.Code,
            Params = Shown(error?.Params ?? new Dictionary<string, string>()),
            ResourceId = error?.ResourceId,
            BodyHead = secrets.Head(answer.Body),
            RetryAfter = answer.RetryAfter,
            IsUncertain = isUncertain,
        };
    }

    /// <summary>The shop refuses one thing among many.</summary>
    public WooException Refused(ShopError error) => new($"{_subject} no aceptó un elemento del lote{Fields(error)}{Quoted(secrets.Shown(error.Message))}")
    {
        Fault = error.Code.EndsWith("_invalid_id", StringComparison.Ordinal) ? WooFault.NotFound : WooFault.Invalid,
        Code = error.Code,
        Params = Shown(error.Params),
        ResourceId = error.ResourceId,
    };

    /// <summary>An answer came that should be JSON and is not, or not the JSON that was asked for.</summary>
    public WooException NotJson(WooCall call, WooAnswer answer, string? why = null)
    {
        string? head = secrets.Head(answer.Body);
        string reason = $"{_subject} respondió {(int)answer.Status} pero {why ?? WhyNoJson(answer)}{Quoted(head)}";
        return new(call.IsRepeatable ? reason : reason + Uncertain)
        {
            Fault = WooFault.NotJson,
            Status = (int)answer.Status,
            BodyHead = head,
            RetryAfter = answer.RetryAfter,
            IsUncertain = !call.IsRepeatable,
        };
    }

    private static bool NothingLeft(Exception failure) => failure is BrokenCircuitException
        || failure is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        };

    private static WooFault FaultOf(HttpStatusCode status, ShopError? error) => status switch
    {
        HttpStatusCode.Unauthorized => WooFault.Unauthorized,
        HttpStatusCode.Forbidden => error is null ? WooFault.Throttled : WooFault.Forbidden,
        HttpStatusCode.NotFound => WooFault.NotFound,
        HttpStatusCode.TooManyRequests => WooFault.Throttled,
        >= HttpStatusCode.InternalServerError => WooFault.ShopDown,
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => WooFault.Redirected,
        _ => error is null ? WooFault.NotJson : WooFault.Invalid,
    };

    private static string WhyNoJson(WooAnswer answer)
    {
        if (answer.Defect is { } defect)
        {
            return defect + ". Vuelva a intentar";
        }

        ReadOnlySpan<byte> start = answer.Body.Span[..Math.Min(answer.Body.Length, 512)].TrimStart(" \r\n\t"u8);
        return start switch
        {
            [] => "sin contenido. Revise el registro de errores de PHP",
            [(byte)'{' or (byte)'[', ..] => "su JSON está cortado o dañado. Vuelva a intentar con páginas más pequeñas",
            _ when start.IndexOf("Warning"u8) >= 0 || start.IndexOf("Notice"u8) >= 0 || start.IndexOf("Deprecated"u8) >= 0 || start.IndexOf("Fatal error"u8) >= 0 =>
                "con avisos de PHP delante de los datos. Pida que apaguen display_errors en el servidor",
            _ => "con una página web en lugar de datos: mantenimiento, un control contra robots o una copia guardada. Permita /wp-json/ en el servidor",
        };
    }

    private static string Quoted(string? text) => text is null ? "." : $": «{text}».";

    private string Reason(WooCall call, WooFault fault, WooAnswer answer, ShopError? error)
    {
        string said = Quoted(error is null ? secrets.Head(answer.Body) : secrets.Shown(error.Message));
        return fault switch
        {
            WooFault.Unauthorized => $"{_subject} no acepta las claves (401): {Keys(error)}{said}",
            WooFault.Forbidden => $"{_subject}: las claves son buenas, pero su usuario no tiene permiso (403). Cree las claves con un administrador o gestor de la tienda{said}",
            WooFault.NotFound when error?.Code == "rest_no_route" => $"{_subject}: no se encuentra la interfaz de WooCommerce (404). Revise que el complemento esté activo{said}",
            WooFault.NotFound => $"{_subject}: no existe {call.Route} (404){said}",
            WooFault.Throttled => $"{_subject} pide menos llamadas ({(int)answer.Status}): espere, o pida al hosting que permita /wp-json/{said}",
            WooFault.ShopDown => $"{_subject} está fallando o en mantenimiento ({(int)answer.Status}){said}",
            WooFault.Redirected => $"{_subject} vive en otra dirección{(answer.Location is { } place ? $": {secrets.Shown(place)}" : "")} ({(int)answer.Status}). Escriba la dirección exacta, con o sin www y con https si lo usa.",
            WooFault.NotJson => $"{_subject} respondió {(int)answer.Status} sin decir por qué{said}",
            _ => $"{_subject} no aceptó lo enviado a {call.Route}{Fields(error)}{said}",
        };
    }

    private string Keys(ShopError? error) => (error?.Code, authentication) switch
    {
        ("woocommerce_rest_authentication_error", WooAuthentication.OAuth) =>
            "la clave secreta está mal copiada, es solo de lectura, el reloj del equipo difiere más de 15 minutos, o el sitio cree tener otra dirección (HomeAddress)",
        ("woocommerce_rest_authentication_error", _) => "la clave secreta está mal copiada o la clave es solo de lectura",
        (_, WooAuthentication.Basic) => "la clave no existe, el servidor descarta la cabecera Authorization, o el sitio cree estar en http. Revise la clave ck_; si está bien, pruebe Query u OAuth",
        _ => "la clave no existe. Revise la clave ck_",
    };

    private Dictionary<string, string> Shown(IReadOnlyDictionary<string, string> fields) =>
        fields.ToDictionary(static field => field.Key, field => secrets.Shown(field.Value) ?? "");

    private string Fields(ShopError? error) =>
        error is { Params.Count: > 0 } ? $" ({string.Join("; ", error.Params.Select(field => $"{field.Key}: {secrets.Shown(field.Value)}"))})" : "";
}
