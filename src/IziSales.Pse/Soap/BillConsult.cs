using IziSales.Pse.Http;
using IziSales.Pse.Lectura;
using IziSales.Ubl;

namespace IziSales.Pse.Soap;

/// <summary>SUNAT's register asked over SOAP, which knows facturas and the notes on them.</summary>
internal sealed class BillConsult(SoapCalls calls, PseTransport transport, SoapVerdicts verdicts)
{
    private const int Accepted = 1;
    private const int Rejected = 2;
    private const int Annulled = 3;
    private const int Absent = 11;

    /// <summary>Whether the register knows documents of this kind.</summary>
    public static bool Knows(ComprobanteId id) =>
        id.Numero.Serie.Value[0] == 'F' && (id.Tipo == TipoComprobante.Factura || id.Tipo == TipoComprobante.NotaCredito || id.Tipo == TipoComprobante.NotaDebito);

    public async Task<EnvioResult> AskAsync(ComprobanteId id, CancellationToken cancellationToken)
    {
        HttpAnswer http = await transport.AskAsync(calls.ConsultStatus(id), cancellationToken).ConfigureAwait(false);
        (SoapAnswer? answer, string reason) = verdicts.Answer(http);
        if (answer is null)
        {
            return EnvioResults.Unknown(reason);
        }

        if (answer.IsFault)
        {
            return SoapVerdicts.Unsaid(verdicts.Fault(answer));
        }

        return SunatCodes.Read(answer.StatusCode) switch
        {
            Accepted => await FetchCdrAsync(id, EstadoEnvio.Aceptado, cancellationToken).ConfigureAwait(false),
            Rejected => await FetchCdrAsync(id, EstadoEnvio.Rechazado, cancellationToken).ConfigureAwait(false),
            Annulled => Says(EstadoEnvio.Anulado, answer),
            Absent => Says(EstadoEnvio.NoExiste, answer),
            _ => Says(EstadoEnvio.PorConfirmar, answer),
        };
    }

    private static EnvioResult Says(EstadoEnvio estado, SoapAnswer answer) => new()
    {
        Estado = estado,
        Mensaje = answer.StatusMessage ?? Mensajes.Of(estado),
    };

    /// <summary>Fetches the CDR of what is registered. If SUNAT cannot give it now, the question is asked again later; if it has none to give, its word counts.</summary>
    private async Task<EnvioResult> FetchCdrAsync(ComprobanteId id, EstadoEnvio estado, CancellationToken cancellationToken)
    {
        HttpAnswer http = await transport.AskAsync(calls.ConsultCdr(id), cancellationToken).ConfigureAwait(false);
        (SoapAnswer? answer, string reason) = verdicts.Answer(http);
        return answer switch
        {
            null => EnvioResults.Unknown(reason),
            { IsFault: true } => SoapVerdicts.Unsaid(verdicts.Fault(answer)),
            { Content: { } content } => SoapVerdicts.Proven(content, Documento.Of(id)),
            _ => new EnvioResult { Estado = estado, Mensaje = $"{Mensajes.Of(estado)} SUNAT lo confirma sin entregar la constancia (CDR)." },
        };
    }
}
