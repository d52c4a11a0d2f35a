using IziSales.Pse;
using IziSales.Ubl;

namespace IziSales.Emision.Salida;

/// <summary>One summary in a worker's hand: sends it, asks by its ticket, and says what was found out about the file and its documents.</summary>
/// <remarks>No register is asked about files: what may have arrived is sent again with the same bytes and the same name, and SUNAT says whether it was there (2223).</remarks>
internal sealed class EnvioLote(IComprobanteStore store, IPseClient client, Settlements settlements, TimeProvider clock)
{
    /// <summary>How long documents whose annulment arrived without a word are asked about before it is asked for anew.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <exception cref="PseException">The road is closed, and nothing more was sent.</exception>
    public async Task<LoteSettlement> FindOutAsync(LoteClaim claim, CancellationToken cancellationToken)
    {
        LoteEmitido lote = claim.Lote;
        if (lote is { Estado: EstadoComprobante.EnProceso, Ticket: { } ticket })
        {
            EnvioResult status = await client.GetStatusAsync(ticket, cancellationToken).ConfigureAwait(false);
            if (!Respuesta.IsTicketPerdido(status, lote.Momento, clock.GetUtcNow()))
            {
                return Judge(lote, status);
            }
        }

        return await SendAsync(claim, cancellationToken).ConfigureAwait(false);
    }

    private async Task<LoteSettlement> SendAsync(LoteClaim claim, CancellationToken cancellationToken)
    {
        LoteEmitido lote = claim.Lote;
        if (!client.Capabilities.Summaries)
        {
            throw new PseException("El canal configurado no recibe resúmenes diarios. Configure el canal con el que se armó el resumen; no se envió nada.") { RetryAfter = TimeSpan.MaxValue };
        }

        if (!lote.Firmado && !client.Capabilities.Signs)
        {
            throw new PseException("El resumen no está firmado y el canal configurado no firma. Configure un PSE que firme; no se envió nada.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        EnvioResult answer = await client.SendSummaryAsync(new LoteEnvio(lote.Emisor, lote.Identificador, claim.Xml) { Firmado = lote.Firmado }, cancellationToken).ConfigureAwait(false);
        bool isThere = answer.Estado == EstadoEnvio.YaRegistrado && !VeredictoLote.IsDeUnaLinea(answer.Codigo);
        return !isThere ? Judge(lote, answer)
            : answer.Codigo == CodigoSunat.YaEnviadoEnProceso ? Keep(lote, answer, CausaEvento.SinRespuesta)
            : await ThereAsync(lote, answer, cancellationToken).ConfigureAwait(false);
    }

    private LoteSettlement Judge(LoteEmitido lote, EnvioResult answer)
    {
        var veredicto = VeredictoLote.Of(lote, answer);
        return new LoteSettlement { Lote = settlements.Of(lote, answer, veredicto.Lote), Documentos = veredicto.Documentos, Tope = veredicto.Tope };
    }

    /// <summary>A file of this name is there and its verdict cannot be asked for.</summary>
    private async Task<LoteSettlement> ThereAsync(LoteEmitido lote, EnvioResult answer, CancellationToken cancellationToken)
    {
        if (lote.Estado == EstadoComprobante.Enviando)
        {
            // Ours never left the house: another program took the number. The documents take the next one.
            return Close(lote, $"El nombre {lote.Identificador} ya lo usó otro programa: ¿otro sistema envía resúmenes de este RUC? {answer.Mensaje}", CausaEvento.ResumenDevuelto);
        }

        if (lote.Operacion != EstadoItemResumen.Anular)
        {
            return Close(lote, $"El resumen llegó y su ticket se perdió: cada comprobante se consulta por separado. {answer.Mensaje}", CausaEvento.SinRespuesta);
        }

        if (await AreAnnulledAsync(lote, cancellationToken).ConfigureAwait(false))
        {
            return new LoteSettlement { Lote = settlements.Of(lote, CausaEvento.RespuestaAceptado, "SUNAT tiene anulados todos sus comprobantes; el ticket se perdió."), Documentos = CausaEvento.RespuestaAnulado };
        }

        // Asking anew harms nothing: what the lost file did annul will be answered with 2987, document by document.
        return client.Capabilities.Queries && clock.GetUtcNow() - lote.Momento < Patience
            ? Keep(lote, answer, CausaEvento.SinRespuesta)
            : Close(lote, $"El resumen llegó y su ticket se perdió: la anulación se pide de nuevo. {answer.Mensaje}", CausaEvento.ResumenDevuelto, tope: 1);
    }

    private async Task<bool> AreAnnulledAsync(LoteEmitido lote, CancellationToken cancellationToken)
    {
        if (!client.Capabilities.Queries)
        {
            return false;
        }

        foreach (ComprobanteEmitido comprobante in await store.ListAsync(Documents(lote), cancellationToken).ConfigureAwait(false))
        {
            EnvioResult known = await client.QueryAsync(EnvioComprobante.Consulta(comprobante), cancellationToken).ConfigureAwait(false);
            if (known.Estado != EstadoEnvio.Anulado)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Which documents travel in a file.</summary>
    public static ComprobanteQuery Documents(LoteEmitido lote) => new() { Emisor = lote.Emisor, Lote = lote.Identificador, Limit = lote.Lineas };

    private LoteSettlement Keep(LoteEmitido lote, EnvioResult answer, CausaEvento causa) => new() { Lote = settlements.Of(lote, answer, causa) };

    private LoteSettlement Close(LoteEmitido lote, string mensaje, CausaEvento documentos, int? tope = null) =>
        new() { Lote = settlements.Of(lote, CausaEvento.NumeroAjeno, mensaje), Documentos = documentos, Tope = tope };
}
