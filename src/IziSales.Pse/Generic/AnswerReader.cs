using IziSales.Pse.Http;
using IziSales.Pse.Lectura;
using IziSales.Ubl;

namespace IziSales.Pse.Generic;

/// <summary>Reads an answer of the neutral contract. Where two readings are possible, it takes the one that makes the caller ask again.</summary>
internal static class AnswerReader
{
    public static Reading Read(HttpAnswer http, Documento documento, Pregunta pregunta)
    {
        if (!http.IsWhole)
        {
            return new(EnvioResults.Unknown(http.Defect!));
        }

        int status = (int)http.Status;
        GenericAnswer? answer = Parse(http.Body);
        if (answer is null)
        {
            return new(EnvioResults.Unknown(http.Body.Length == 0 ? $"el PSE respondió {status} sin contenido" : $"el PSE respondió {status} con algo que no es una respuesta suya"));
        }

        if (answer.Codigo is not null && answer.Estado is null)
        {
            return new(ErrorReader.Read(answer, status, pregunta));
        }

        return pregunta is Pregunta.Anulacion or Pregunta.TicketAnulacion
            ? new(Voiding(answer, http, documento, pregunta))
            : Verdict(answer, status, documento, pregunta);
    }

    /// <summary>Whether an answer with an error's status is SUNAT's word, carried by a PSE that works.</summary>
    public static bool IsSunatsWord(HttpAnswer http) =>
        Parse(http.Body) is { } answer && (SunatCodes.Read(answer.SunatCode) is not null || (ErrorReader.IsOf(answer, "sunat") && SunatCodes.Read(answer.Codigo) is not null));

    /// <summary>Reads the answer to "give me the CDR" or "give me the document": the bytes themselves, or JSON around them.</summary>
    public static byte[]? ReadFile(HttpAnswer http, Func<GenericAnswer, string?> member)
    {
        if (!http.IsWhole || !http.IsSuccess || http.Body.Length == 0)
        {
            return null;
        }

        return Parse(http.Body) is { } answer ? Base64Text.Read(member(answer)) : http.Body.ToArray();
    }

    /// <summary>The verdict of a CDR together with what the answer around it brought.</summary>
    public static EnvioResult Merge(EnvioResult proven, EnvioResult around) => new()
    {
        Estado = proven.Estado,
        Codigo = proven.Codigo,
        Mensaje = proven.Mensaje,
        CdrZip = proven.CdrZip,
        Notas = proven.Notas,
        XmlFirmado = around.XmlFirmado,
        DigestValue = around.DigestValue,
    };

    private static Reading Verdict(GenericAnswer answer, int status, Documento documento, Pregunta pregunta)
    {
        string reason = "el PSE no entregó la constancia (CDR)";
        if (answer.CdrContent is { Length: > 0 })
        {
            EnvioResult? proven = Base64Text.Read(answer.CdrContent) is { } zip ? CdrCheck.Read(zip, documento, out reason) : null;
            if (proven is not null)
            {
                return IsAnulado(answer) && pregunta == Pregunta.Consulta ? new(Annulled(answer, proven.CdrZip)) : new(Merge(proven, Say(proven.Estado, answer)));
            }
        }

        int? code = SunatCodes.Read(answer.SunatCode);
        if (code is { } known && SunatCodes.Of(known) is { } said)
        {
            return new(Say(said, answer, code, Ticket(answer, documento)), WantsCdr: said is EstadoEnvio.Rechazado);
        }

        return answer.Estado?.ToUpperInvariant() switch
        {
            // "0 and a ticket" says that a ticket was given, not that the document was accepted.
            "PENDIENTE" => new(Say(EstadoEnvio.EnProceso, answer, ticket: Ticket(answer, documento))),
            null or "" when answer.Ticket is not null && pregunta == Pregunta.Envio => new(Say(EstadoEnvio.EnProceso, answer, ticket: Ticket(answer, documento))),
            "NO_EXISTE" when pregunta == Pregunta.Consulta && status is 200 or 404 => new(Say(EstadoEnvio.NoExiste, answer)),
            "ANULADO" when pregunta == Pregunta.Consulta && status == 200 => new(Annulled(answer, cdrZip: null)),
            "ANULADO" => new(Say(EstadoEnvio.YaRegistrado, answer, code)),

            // It may have gone alone after all: then a CDR names it, and it is fetched.
            "ACEPTADO" or "OBSERVADO" when pregunta == Pregunta.Consulta && status == 200 && Word(answer, documento, code) is { } word => new(Say(word, answer, code), WantsCdr: true),
            _ => new(Merge(EnvioResults.Unknown(reason), Say(EstadoEnvio.PorConfirmar, answer)), WantsCdr: answer.Estado is not null || code is not null),
        };
    }

    /// <summary>What the register says of a document that has no CDR of its own; null where a CDR or a code speaks against it.</summary>
    private static EstadoEnvio? Word(GenericAnswer answer, Documento documento, int? code) => (documento.IsSinCdr && answer.CdrContent is not { Length: > 0 }, code) switch
    {
        (true, null or 0) => string.Equals(answer.Estado, "aceptado", StringComparison.OrdinalIgnoreCase) ? EstadoEnvio.Aceptado : EstadoEnvio.Observado,
        (true, >= SunatCodes.PrimeraObservacion) => EstadoEnvio.Observado,
        _ => null,
    };

    /// <summary>The PSE makes the file that annuls; its CDR names that file, which only the PSE knows. The PSE's word counts, and no CDR may speak against it.</summary>
    private static EnvioResult Voiding(GenericAnswer answer, HttpAnswer http, Documento documento, Pregunta pregunta)
    {
        if (IsAnulado(answer) && http.IsSuccess)
        {
            byte[]? zip = Base64Text.Read(answer.CdrContent);
            return answer.CdrContent is not { Length: > 0 } || CdrReader.TryRead(zip) is { IsAceptado: true }
                ? Annulled(answer, zip)
                : EnvioResults.Unknown("el PSE dice que lo anuló, y su constancia (CDR) no lo confirma");
        }

        int? code = SunatCodes.Read(answer.SunatCode);
        if (code is { } known && SunatCodes.Of(known) is { } said)
        {
            return Say(said, answer, code, Ticket(answer, documento, isAnulacion: true));
        }

        bool pending = http.IsSuccess && (answer.Estado?.ToUpperInvariant() == "PENDIENTE" || (answer.Estado is null && answer.Ticket is not null && pregunta == Pregunta.Anulacion));
        return pending
            ? Say(EstadoEnvio.EnProceso, answer, ticket: Ticket(answer, documento, isAnulacion: true))
            : EnvioResults.Unknown("el PSE no dice si lo anuló");
    }

    private static bool IsAnulado(GenericAnswer answer) => string.Equals(answer.Estado, "anulado", StringComparison.OrdinalIgnoreCase);

    private static EnvioResult Annulled(GenericAnswer answer, byte[]? cdrZip) => new()
    {
        Estado = EstadoEnvio.Anulado,
        Mensaje = ErrorReader.Text(answer.SunatMessage) ?? ErrorReader.Text(answer.Mensaje) ?? Mensajes.Of(EstadoEnvio.Anulado),
        CdrZip = cdrZip,
        Notas = ErrorReader.Notes(answer),
        DigestValue = ErrorReader.Text(answer.Hash),
    };

    private static string? Ticket(GenericAnswer answer, Documento documento, bool isAnulacion = false) =>
        answer.Ticket is { } raw ? new DeferredTicket(documento, raw) { IsAnulacion = isAnulacion }.ToString() : null;

    private static EnvioResult Say(EstadoEnvio estado, GenericAnswer answer, int? code = null, string? ticket = null) => new()
    {
        Estado = estado,
        Codigo = code is { } known ? SunatCodes.Write(known) : null,
        Mensaje = ErrorReader.Text(answer.SunatMessage) ?? ErrorReader.Text(answer.Mensaje) ?? Mensajes.Of(estado),
        Ticket = estado is EstadoEnvio.EnProceso ? ticket : null,
        Notas = ErrorReader.Notes(answer),
        XmlFirmado = Base64Text.Read(answer.XmlFirmado),
        DigestValue = ErrorReader.Text(answer.Hash),
    };

    private static GenericAnswer? Parse(ReadOnlyMemory<byte> body) => JsonText.Read(body, GenericJson.Default.GenericAnswer) is { SaysSomething: true } answer ? answer : null;
}
