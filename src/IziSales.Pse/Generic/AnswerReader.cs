using System.Text.Json;
using IziSales.Pse.Http;
using IziSales.Ubl;

namespace IziSales.Pse.Generic;

/// <summary>Reads an answer of the neutral contract. Where two readings are possible, it takes the one that makes the caller ask again.</summary>
internal static class AnswerReader
{
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    public static Reading Read(HttpAnswer http, ComprobanteId id, Pregunta pregunta)
    {
        int status = (int)http.Status;
        if (!http.IsWhole)
        {
            return Unknown("la respuesta del PSE llegó cortada o es demasiado larga");
        }

        GenericAnswer? answer = Parse(http.Body.Span);
        if (answer is null)
        {
            return Unknown(http.Body.Length == 0 ? $"el PSE respondió {status} sin contenido" : $"el PSE respondió {status} con algo que no es una respuesta suya");
        }

        return answer.Codigo is not null && answer.Estado is null ? Refusal(answer, status, pregunta) : Verdict(answer, status, id, pregunta);
    }

    /// <summary>Reads the answer to "give me the CDR": the zip itself, or JSON around it.</summary>
    public static byte[]? ReadCdrZip(HttpAnswer http)
    {
        if (!http.IsWhole || (int)http.Status is < 200 or > 299)
        {
            return null;
        }

        return http.Body.Span.StartsWith("PK"u8) ? http.Body.ToArray() : Base64(Parse(http.Body.Span)?.CdrContent);
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

    private static Reading Verdict(GenericAnswer answer, int status, ComprobanteId id, Pregunta pregunta)
    {
        string reason = "el PSE no entregó la constancia (CDR)";
        if (answer.CdrContent is { Length: > 0 })
        {
            EnvioResult? proven = Base64(answer.CdrContent) is { } zip ? CdrCheck.Read(zip, id, out reason) : null;
            if (proven is not null)
            {
                return new(Merge(proven, Say(proven.Estado, answer, code: null, id)));
            }
        }

        int? code = SunatCodes.Read(answer.SunatCode);
        EstadoEnvio? said = code is { } known ? SunatCodes.Of(known) : null;
        if (said is not null)
        {
            return new(Say(said.Value, answer, code, id), WantsCdr: said is EstadoEnvio.Rechazado);
        }

        return answer.Estado?.ToUpperInvariant() switch
        {
            // "0 and a ticket" says that a ticket was given, not that the document was accepted.
            "PENDIENTE" => new(Say(EstadoEnvio.EnProceso, answer, code: null, id)),
            null or "" when answer.Ticket is not null && pregunta == Pregunta.Envio => new(Say(EstadoEnvio.EnProceso, answer, code: null, id)),
            "NO_EXISTE" when pregunta == Pregunta.Consulta && status is 200 or 404 => new(Say(EstadoEnvio.NoExiste, answer, code: null, id)),
            "ANULADO" => new(Say(EstadoEnvio.YaRegistrado, answer, code, id)),
            _ => new(Merge(Unknown(reason).Result, Say(EstadoEnvio.PorConfirmar, answer, code: null, id)), WantsCdr: answer.Estado is not null || code is not null),
        };
    }

    private static Reading Refusal(GenericAnswer answer, int status, Pregunta pregunta)
    {
        string origin = answer.Origen?.ToUpperInvariant() ?? "";
        int? code = origin == "PSE" ? null : SunatCodes.Read(answer.Codigo);
        EstadoEnvio? said = code is { } known && origin != "RED" ? SunatCodes.Of(known) : null;
        if (pregunta != Pregunta.Envio)
        {
            // A refused question says nothing about the document, except that it does not exist.
            bool absent = status == 404 && origin != "RED" && pregunta == Pregunta.Consulta;
            EstadoEnvio estado = absent ? EstadoEnvio.NoExiste : said is EstadoEnvio.EnProceso ? EstadoEnvio.EnProceso : EstadoEnvio.PorConfirmar;
            return new(Refuse(estado, answer));
        }

        return new(Refuse(said switch
        {
            { } by when answer.Reintentable != true || by is not EstadoEnvio.NoRegistrado => by,
            null when origin != "RED" && status == 409 => EstadoEnvio.YaRegistrado,
            null when origin != "RED" && code is null && status is >= 400 and <= 499 && answer.Reintentable != true => EstadoEnvio.NoRegistrado,
            _ => EstadoEnvio.PorConfirmar,
        }, answer));
    }

    private static EnvioResult Refuse(EstadoEnvio estado, GenericAnswer answer) => new()
    {
        Estado = estado,
        Codigo = SunatCodes.Read(answer.Codigo) is { } code && answer.Origen is null or "sunat" or "SUNAT" ? SunatCodes.Write(code) : answer.Codigo,
        Mensaje = Text(answer.Mensaje) ?? Mensajes.Of(estado),
        Notas = Notes(answer),
        DigestValue = Text(answer.Hash),
    };

    private static EnvioResult Say(EstadoEnvio estado, GenericAnswer answer, int? code, ComprobanteId id) => new()
    {
        Estado = estado,
        Codigo = code is { } known ? SunatCodes.Write(known) : null,
        Mensaje = Text(answer.SunatMessage) ?? Text(answer.Mensaje) ?? Mensajes.Of(estado),
        Ticket = estado is EstadoEnvio.EnProceso && answer.Ticket is { } raw ? new DeferredTicket(id, raw).ToString() : null,
        Notas = Notes(answer),
        XmlFirmado = Base64(answer.XmlFirmado),
        DigestValue = Text(answer.Hash),
    };

    private static Reading Unknown(string reason) => new(new EnvioResult { Estado = EstadoEnvio.PorConfirmar, Mensaje = Mensajes.Unknown(reason) });

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IReadOnlyList<string> Notes(GenericAnswer answer) => [.. (answer.Notas ?? []).OfType<string>()];

    private static GenericAnswer? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            ReadOnlySpan<byte> json = body.StartsWith(Utf8Mark) ? body[Utf8Mark.Length..] : body;
            GenericAnswer? answer = json.IsEmpty ? null : JsonSerializer.Deserialize(json, GenericJson.Default.GenericAnswer);
            return answer is { SaysSomething: true } ? answer : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Base64(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        byte[] bytes = new byte[((text.Length / 4) + 1) * 3];
        return Convert.TryFromBase64String(text, bytes, out int written) ? bytes[..written] : null;
    }
}
