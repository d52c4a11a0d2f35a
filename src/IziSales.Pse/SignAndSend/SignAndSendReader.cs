using System.Globalization;
using System.Net;
using IziSales.Pse.Generic;
using IziSales.Pse.Http;
using IziSales.Pse.Lectura;

namespace IziSales.Pse.SignAndSend;

/// <summary>Reads the family's answers. Where two readings are possible, it takes the one that makes the caller ask again.</summary>
/// <remarks>Three truths stand beside one another: whether the PSE did its part, whether it reached SUNAT, whether SUNAT accepted. Only a CDR proves the last one.</remarks>
internal sealed class SignAndSendReader(Secretos secretos)
{
    // Below, a code speaks of the service and not of the document (0111 no profile, 0127 unknown ticket).
    private const int FirstCodeOfDocuments = 200;

    // Refusals at the door, which some write within an answer whose own status is 200: they say nothing about the document.
    private static readonly int[] AtTheDoor = [401, 402, 403, 408, 429];

    private static readonly TimeSpan UnknownLifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(1);

    public static SignAndSendAnswer? Parse(HttpAnswer http) => http.IsWhole ? JsonText.Read(http.Body, SignAndSendJson.Default.SignAndSendAnswer) : null;

    /// <summary>The signed document in an answer to a request to sign.</summary>
    public static byte[]? SignedIn(HttpAnswer http) =>
        http.IsSuccess && Parse(http) is { } answer ? Base64Text.Read(answer.Xml ?? answer.XmlFirmado ?? answer.ContenidoXmlFirmado) : null;

    /// <summary>The token in an answer to a request for one; null if there is none.</summary>
    public static AccessToken? TokenIn(HttpAnswer http)
    {
        if (!http.IsSuccess || Parse(http) is not { } answer || (answer.TokenAcceso ?? answer.AccessToken) is not { } value || value.Any(static c => c is <= ' ' or > '~'))
        {
            return null;
        }

        bool known = int.TryParse(answer.ExpiraEn ?? answer.ExpiresIn, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds > 0;
        TimeSpan lifetime = known ? TimeSpan.FromSeconds(seconds) : UnknownLifetime;
        return new AccessToken(value, lifetime < LongestLifetime ? lifetime : LongestLifetime);
    }

    /// <summary>Why a request to sign was refused for good; null if it was not, or nobody can say.</summary>
    public EnvioResult? SignRefusal(HttpAnswer http) =>
        Parse(http) is { } answer && IsAboutTheDocument(StatusOf(http, answer)) && Words(answer).Any() ? Say(EstadoEnvio.NoRegistrado, answer) : null;

    public EnvioResult Read(HttpAnswer http, Documento documento, Pregunta pregunta)
    {
        if (Parse(http) is not { } answer)
        {
            return EnvioResults.Unknown(
                http.Defect ?? (http.Body.Length == 0 ? $"el PSE respondió {(int)http.Status} sin contenido" : $"el PSE respondió {(int)http.Status} con algo que no es una respuesta suya"));
        }

        if (answer.Cdr is { Length: > 0 })
        {
            string reason = "la constancia (CDR) llegó dañada o incompleta";
            EnvioResult? proven = Base64Text.Read(answer.Cdr) is { } file ? CdrCheck.Read(Archivo.Zip(file, documento.NombreArchivo), documento, out reason) : null;
            return proven is { IsAceptado: true } && IsAnnulled(answer, pregunta) ? Annulled(answer, proven) : proven ?? EnvioResults.Unknown(reason);
        }

        return answer.Connection == false ? EnvioResults.Unknown("el PSE no pudo comunicarse con SUNAT") : WithoutCdr(answer, StatusOf(http, answer), documento, pregunta);
    }

    private EnvioResult WithoutCdr(SignAndSendAnswer answer, int status, Documento documento, Pregunta pregunta)
    {
        int? code = CodeOf(answer, status);
        EstadoEnvio? said = code is { } known && (pregunta == Pregunta.Envio || known is >= FirstCodeOfDocuments or SunatCodes.EnProceso) ? SunatCodes.Of(known) : null;
        return said switch
        {
            { } by when answer.SunatSuccess != true || by is EstadoEnvio.EnProceso => Say(by, answer, code, TicketOf(answer, documento)),

            // SUNAT cannot have accepted what it refused.
            { } => EnvioResults.Unknown("la respuesta del PSE se contradice"),

            // "0 and a ticket" says that a ticket was given, not that the document was accepted.
            null when answer.Ticket is not null && status < 400 && answer.Success != false => Say(EstadoEnvio.EnProceso, answer, code: null, TicketOf(answer, documento)),
            null when pregunta == Pregunta.Consulta && status == (int)HttpStatusCode.NotFound && Speaks(answer) => Say(EstadoEnvio.NoExiste, answer),
            null when pregunta == Pregunta.Envio && IsAboutTheDocument(status) && answer.SunatSuccess != true && Words(answer).Any() => Say(EstadoEnvio.NoRegistrado, answer),
            null when pregunta == Pregunta.Consulta && documento.IsSinCdr && IsFine(answer, status) && Word(answer, code) is { } word => Say(word, answer, code),
            _ when !IsFine(answer, status) && secretos.Hide(string.Join(" ", Words(answer))) is { } words => EnvioResults.Unknown($"el PSE informa «{words}»"),
            _ => EnvioResults.Unknown("el PSE no entregó la constancia (CDR)"),
        };
    }

    private EnvioResult Say(EstadoEnvio estado, SignAndSendAnswer answer, int? code = null, string? ticket = null) => new()
    {
        Estado = estado,
        Codigo = code is { } known ? SunatCodes.Write(known) : null,
        Mensaje = secretos.Hide(string.Join(" ", Words(answer))) ?? Mensajes.Of(estado),
        Notas = [.. (answer.Notes ?? answer.Observaciones ?? []).Select(secretos.Hide).OfType<string>()],
        Ticket = estado is EstadoEnvio.EnProceso ? ticket : null,
    };

    /// <summary>What the register says of a document that has no CDR of its own; null unless code, state and SUNAT's yes say the same.</summary>
    private static EstadoEnvio? Word(SignAndSendAnswer answer, int? code) => (answer.SunatSuccess, code, answer.StateLabel?.Trim().ToUpperInvariant()) switch
    {
        (true, null or 0, _) when IsAnnulled(answer, Pregunta.Consulta) => EstadoEnvio.Anulado,
        (true, null or 0, null or "ACEPTADO" or "ACEPTADA") => EstadoEnvio.Aceptado,
        (true, null or 0 or >= SunatCodes.PrimeraObservacion, null or "ACEPTADO" or "ACEPTADA" or "OBSERVADO" or "OBSERVADA") => EstadoEnvio.Observado,
        _ => null,
    };

    // The CDR of a document stays what it was when a summary annuls it; that the PSE knows it is said beside it.
    private static bool IsAnnulled(SignAndSendAnswer answer, Pregunta pregunta) =>
        pregunta == Pregunta.Consulta && answer.StateLabel?.Trim().ToUpperInvariant() is "ANULADO" or "ANULADA" or "DE BAJA";

    private EnvioResult Annulled(SignAndSendAnswer answer, EnvioResult proven) => new()
    {
        Estado = EstadoEnvio.Anulado,
        Mensaje = secretos.Hide(string.Join(" ", Words(answer))) ?? Mensajes.Of(EstadoEnvio.Anulado),
        CdrZip = proven.CdrZip,
        Notas = proven.Notas,
    };

    // Deferred answers are asked about by name; the ticket only says that there is one.
    private static string TicketOf(SignAndSendAnswer answer, Documento documento) => new DeferredTicket(documento, answer.Ticket ?? "-").ToString();

    /// <summary>The status, or the worse one that some write within an answer whose own status is 200.</summary>
    private static int StatusOf(HttpAnswer http, SignAndSendAnswer answer)
    {
        bool isWorse = http.IsSuccess && int.TryParse(answer.Estado, NumberStyles.None, CultureInfo.InvariantCulture, out int within) && within is >= 400 and <= 599;
        return isWorse ? int.Parse(answer.Estado!, CultureInfo.InvariantCulture) : (int)http.Status;
    }

    /// <summary>SUNAT's code, told from a status that some write in its place: 404 is one of HTTP's, 0404 one of SUNAT's.</summary>
    private static int? CodeOf(SignAndSendAnswer answer, int status)
    {
        string? text = answer.Code ?? answer.Codigo;
        int? code = SunatCodes.Read(text);
        bool isStatus = text?.Trim().Length == 3 && code is { } number && (number == status || Enum.IsDefined((HttpStatusCode)number));
        return code is null || isStatus ? CodigoEnTexto.Find([.. answer.Errors ?? [], .. answer.Errores ?? []]) : code;
    }

    private static bool IsAboutTheDocument(int status) => status is >= 400 and <= 499 && !AtTheDoor.Contains(status);

    private static bool IsFine(SignAndSendAnswer answer, int status) => status < 400 && answer.Success != false && answer.SunatSuccess != false;

    private static bool Speaks(SignAndSendAnswer answer) => Words(answer).Any() || answer.Success is not null || answer.Estado is not null;

    private static IEnumerable<string> Words(SignAndSendAnswer answer) => [.. answer.Message ?? answer.Mensaje ?? [], .. answer.Errors ?? answer.Errores ?? []];
}
