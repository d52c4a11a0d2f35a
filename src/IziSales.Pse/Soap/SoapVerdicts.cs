using IziSales.Pse.Http;
using IziSales.Pse.Lectura;

namespace IziSales.Pse.Soap;

/// <summary>Reads what billService answers. Where two readings are possible, it takes the one that makes the caller ask again.</summary>
/// <param name="secretos">What may not be shown of SUNAT's words.</param>
internal sealed class SoapVerdicts(Secretos secretos)
{
    /// <summary>The answer to <c>sendBill</c>: a CDR, or a fault.</summary>
    /// <exception cref="PseException">SUNAT turned the user away; the document was not looked at.</exception>
    public EnvioResult OfSending(HttpAnswer http, Documento documento) => Answer(http) switch
    {
        { Answer: { IsFault: true } fault } => Fault(fault),
        { Answer.Content: { } content } => Proven(content, documento),
        { Answer: not null } => EnvioResults.Unknown("SUNAT respondió sin constancia (CDR)"),
        { Reason: var reason } => EnvioResults.Unknown(reason),
    };

    /// <summary>The answer to <c>sendSummary</c>: a ticket, or a fault.</summary>
    /// <exception cref="PseException">SUNAT turned the user away; the file was not looked at.</exception>
    public EnvioResult OfSummary(HttpAnswer http, Documento documento) => Answer(http) switch
    {
        { Answer: { IsFault: true } fault } => Fault(fault),
        { Answer.Ticket: { } ticket } => Pending(documento, ticket),
        { Answer: not null } => EnvioResults.Unknown("SUNAT respondió sin ticket"),
        { Reason: var reason } => EnvioResults.Unknown(reason),
    };

    /// <summary>The answer to <c>getStatus</c> of a ticket. A refused question says nothing about the file.</summary>
    /// <exception cref="PseException">SUNAT turned the user away.</exception>
    public EnvioResult OfTicket(HttpAnswer http, DeferredTicket ticket)
    {
        (SoapAnswer? answer, string reason) = Answer(http);
        if (answer is null)
        {
            return EnvioResults.Unknown(reason);
        }

        if (answer.IsFault)
        {
            EnvioResult refused = Fault(answer);
            return refused.Estado == EstadoEnvio.EnProceso ? Pending(ticket.Documento, ticket.Raw) : Unsaid(refused);
        }

        int? code = SunatCodes.Read(answer.StatusCode);
        return (code, answer.Content) switch
        {
            (_, { } content) => Proven(content, ticket.Documento), // 0 done, 99 done with errors: the CDR tells
            (0 or SunatCodes.EnProceso, _) => Pending(ticket.Documento, ticket.Raw), // 0 without a CDR: it comes a moment later
            _ => new EnvioResult
            {
                Estado = EstadoEnvio.PorConfirmar,
                Codigo = code is { } known ? SunatCodes.Write(known) : null,
                Mensaje = Mensajes.Unknown($"SUNAT no dice qué fue del ticket{(answer.StatusMessage is { } text ? $" ({text})" : "")}"),
            },
        };
    }

    /// <summary>Reads an envelope; null with the reason when it is none.</summary>
    public (SoapAnswer? Answer, string Reason) Answer(HttpAnswer http)
    {
        if (SoapReader.Read(http) is { } answer)
        {
            answer.FaultString = secretos.Hide(answer.FaultString);
            answer.FaultDetail = secretos.Hide(answer.FaultDetail);
            answer.StatusMessage = secretos.Hide(answer.StatusMessage);
            return (answer, "");
        }

        int status = (int)http.Status;
        return (null, http.Defect ?? (http.Body.Length == 0 ? $"SUNAT respondió {status} sin contenido" : $"SUNAT respondió {status} con algo que no es una respuesta suya"));
    }

    /// <summary>A fault about a document.</summary>
    /// <exception cref="PseException">The fault is about the user.</exception>
    public EnvioResult Fault(SoapAnswer fault)
    {
        int? code = FaultCode.In(fault);
        string? text = fault.FaultDetail ?? fault.FaultString;
        if (SunatDoor.Reason(code, text) is { } reason)
        {
            throw new PseException(Mensajes.Closed(reason));
        }

        EstadoEnvio estado = code is { } known ? SunatCodes.Of(known) ?? EstadoEnvio.PorConfirmar : EstadoEnvio.PorConfirmar;
        return new EnvioResult { Estado = estado, Codigo = code is { } said ? SunatCodes.Write(said) : null, Mensaje = text ?? Mensajes.Of(estado) };
    }

    public static EnvioResult Proven(string content, Documento documento)
    {
        string reason = "la constancia (CDR) no llegó en base64";
        return (Base64Text.Read(content) is { } zip ? CdrCheck.Read(zip, documento, out reason) : null) ?? EnvioResults.Unknown(reason);
    }

    /// <summary>The same words with no verdict: they were said of a question, not of the document.</summary>
    public static EnvioResult Unsaid(EnvioResult refused) => new() { Estado = EstadoEnvio.PorConfirmar, Codigo = refused.Codigo, Mensaje = refused.Mensaje };

    private static EnvioResult Pending(Documento documento, string ticket) => new()
    {
        Estado = EstadoEnvio.EnProceso,
        Mensaje = Mensajes.Of(EstadoEnvio.EnProceso),
        Ticket = new DeferredTicket(documento, ticket).ToString(),
    };
}
