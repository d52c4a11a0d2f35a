using IziSales.Pse.Http;
using IziSales.Pse.Lectura;
using IziSales.Ubl;

namespace IziSales.Pse.Nubefact;

/// <summary>Reads Nubefact's answers about documents. Where two readings are possible, it takes the one that makes the caller ask again.</summary>
internal sealed class NubefactReader(Secretos secretos)
{
    /// <summary>Reads the answer to a sending (<c>generar_comprobante</c>) or to a question (<c>consultar_comprobante</c>).</summary>
    /// <exception cref="PseException">The account was turned away: token, address, payment.</exception>
    public NubefactReading Read(HttpAnswer http, ComprobanteId id, bool isSending)
    {
        if (Parse(http, out EnvioResult? unknown) is not { } answer)
        {
            return new(unknown!);
        }

        if (answer.Codigo is not null || answer.Errors is not null)
        {
            return isSending ? NubefactErrors.Sending(answer, (int)http.Status, secretos) : new(NubefactErrors.Question(answer, secretos));
        }

        return http.IsSuccess && IsAbout(answer, id)
            ? Verdict(answer)
            : new(EnvioResults.Unknown(http.IsSuccess ? "Nubefact respondió sobre otro comprobante" : $"Nubefact respondió {(int)http.Status}"));
    }

    /// <summary>Reads the answer to a request to annul (<c>generar_anulacion</c>) or to a question about one (<c>consultar_anulacion</c>).</summary>
    /// <exception cref="PseException">The account was turned away: token, address, payment.</exception>
    public NubefactReading ReadVoiding(HttpAnswer http, ComprobanteId id, bool isSending)
    {
        if (Parse(http, out EnvioResult? unknown) is not { } answer)
        {
            return new(unknown!);
        }

        if (answer.Codigo is not null || answer.Errors is not null)
        {
            return isSending ? NubefactErrors.Sending(answer, (int)http.Status, secretos) : new(NubefactErrors.Question(answer, secretos));
        }

        if (!http.IsSuccess || !IsAbout(answer, id))
        {
            return new(EnvioResults.Unknown(http.IsSuccess ? "Nubefact respondió sobre otro comprobante" : $"Nubefact respondió {(int)http.Status}"));
        }

        string ticket = new DeferredTicket(Documento.Of(id), answer.SunatTicketNumero ?? "-") { IsAnulacion = true }.ToString();
        int? code = SunatCodes.Read(answer.SunatResponsecode);
        return (answer.AceptadaPorSunat, code) switch
        {
            (true, null or 0 or >= SunatCodes.PrimeraObservacion) => new(Say(EstadoEnvio.Anulado, answer, code), answer),
            (not true, { } known) when SunatCodes.Of(known) is { } said => new(Say(said, answer, code, ticket), answer),
            (false, null) => new(Say(EstadoEnvio.EnProceso, answer, code: null, ticket), answer),
            (null, null) when answer.SunatTicketNumero is not null => new(Say(EstadoEnvio.EnProceso, answer, code: null, ticket), answer),
            _ => new(EnvioResults.Unknown("Nubefact no dice si lo anuló")),
        };
    }

    private NubefactReading Verdict(NubefactAnswer answer)
    {
        int? code = SunatCodes.Read(answer.SunatResponsecode);
        EstadoEnvio? said = code is { } known ? SunatCodes.Of(known) : null;
        return (answer.Anulado, answer.AceptadaPorSunat, said) switch
        {
            (true, _, _) => new(Say(EstadoEnvio.Anulado, answer, code), answer),

            // Their word is no proof: the CDR is, and the client fetches it.
            (_, true, null) => new(Unproven(answer), answer) { IsVerdict = true },
            (_, false, { } by) => new(Say(by, answer, code), answer) { IsVerdict = by is EstadoEnvio.Rechazado },

            // Taken and not judged yet: the usual answer to a boleta, and to everything while SUNAT is away.
            (_, false, null) when answer.SunatResponsecode is null => new(Say(EstadoEnvio.EnProceso, answer, code: null), answer),
            _ => new(EnvioResults.Unknown("la respuesta de Nubefact se contradice o está incompleta"), answer),
        };
    }

    private NubefactAnswer? Parse(HttpAnswer http, out EnvioResult? unknown)
    {
        NubefactAnswer? answer = http.IsWhole ? JsonText.Read(http.Body, NubefactJson.Default.NubefactAnswer) : null;
        bool speaks = answer is { } read && (read.AceptadaPorSunat is not null || read.Codigo is not null || read.Errors is not null || read.SunatTicketNumero is not null);
        unknown = speaks ? null : EnvioResults.Unknown(
            http.Defect ?? (http.Body.Length == 0 ? $"Nubefact respondió {(int)http.Status} sin contenido" : $"Nubefact respondió {(int)http.Status} con algo que no es una respuesta suya"));
        return speaks ? answer : null;
    }

    private EnvioResult Unproven(NubefactAnswer answer) =>
        EnvioResults.Unknown("Nubefact dice que SUNAT lo aceptó, pero todavía no entrega la constancia (CDR) del comprobante").With(xmlFirmado: null, secretos.Hide(answer.CodigoHash));

    private EnvioResult Say(EstadoEnvio estado, NubefactAnswer answer, int? code, string? ticket = null) => new()
    {
        Estado = estado,
        Codigo = code is { } known ? SunatCodes.Write(known) : null,
        Mensaje = secretos.Hide(answer.SunatDescription) ?? secretos.Hide(answer.SunatSoapError) ?? Mensajes.Of(estado),
        Notas = secretos.Hide(answer.SunatNote) is { } nota ? [nota] : [],
        Ticket = estado is EstadoEnvio.EnProceso ? ticket : null,
        DigestValue = secretos.Hide(answer.CodigoHash),
    };

    private static bool IsAbout(NubefactAnswer answer, ComprobanteId id)
    {
        bool sameSerie = answer.Serie is null || string.Equals(answer.Serie, id.Numero.Serie.Value, StringComparison.OrdinalIgnoreCase);
        bool sameNumero = answer.Numero is null || (int.TryParse(answer.Numero, out int numero) && numero == id.Numero.Correlativo);
        bool sameTipo = answer.TipoDeComprobante is null || (int.TryParse(answer.TipoDeComprobante, out int tipo) && tipo == Codigos.Of(id.Tipo));
        return sameSerie && sameNumero && sameTipo;
    }
}
