using IziSales.Pse;

namespace IziSales.Emision.Salida;

/// <summary>An annulment through a channel that makes the summary itself: asks for it, asks by ticket, and never takes a refusal for true before the register was asked.</summary>
/// <remarks>Asking twice does no harm: what is annulled stays so.</remarks>
internal sealed class AnulacionDirecta(IComprobanteStore store, IPseClient client, Settlements settlements, TimeProvider clock)
{
    /// <exception cref="PseException">The road is closed, and nothing more was sent.</exception>
    public async Task<Settlement> FindOutAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        ComprobanteEmitido comprobante = claim.Comprobante;
        IReadOnlyList<EventoComprobante> eventos = await store.GetEventosAsync(comprobante.Id, cancellationToken).ConfigureAwait(false);
        EventoComprobante pedido = eventos.Last(static evento => evento.Causa == CausaEvento.AnulacionPedida);
        bool askedBefore = eventos.Any(evento => evento.Orden > pedido.Orden && evento.Causa is CausaEvento.SinRespuesta or CausaEvento.RespuestaEnProceso);
        if (comprobante.Ticket is { } ticket)
        {
            EnvioResult status = await client.GetStatusAsync(ticket, cancellationToken).ConfigureAwait(false);
            if (!Respuesta.IsTicketPerdido(status, pedido.Momento, clock.GetUtcNow()))
            {
                return await JudgeAsync(comprobante, status, cancellationToken).ConfigureAwait(false);
            }
        }

        if (askedBefore && client.Capabilities.CanQuery(comprobante.Id)
            && await client.QueryAsync(EnvioComprobante.Consulta(comprobante), cancellationToken).ConfigureAwait(false) is { Estado: EstadoEnvio.Anulado } annulled)
        {
            return settlements.Of(comprobante, annulled);
        }

        return await RequestAsync(comprobante, pedido.Mensaje ?? "", cancellationToken).ConfigureAwait(false);
    }

    private async Task<Settlement> RequestAsync(ComprobanteEmitido comprobante, string motivo, CancellationToken cancellationToken)
    {
        if (!client.Capabilities.Voids)
        {
            throw new PseException("El canal configurado no anula comprobantes. Configure el canal con el que se pidió la anulación; no se envió nada.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        EnvioResult answer = await client.VoidAsync(new AnulacionEnvio(comprobante.Id, motivo), cancellationToken).ConfigureAwait(false);
        return await JudgeAsync(comprobante, answer, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Settlement> JudgeAsync(ComprobanteEmitido comprobante, EnvioResult answer, CancellationToken cancellationToken) => answer.Estado switch
    {
        EstadoEnvio.Anulado or EstadoEnvio.EnProceso => settlements.Of(comprobante, answer),
        EstadoEnvio.Rechazado or EstadoEnvio.NoRegistrado or EstadoEnvio.YaRegistrado or EstadoEnvio.PorConfirmar => await AskAsync(comprobante, answer, cancellationToken).ConfigureAwait(false),
        _ => settlements.Of(comprobante, answer, CausaEvento.SinRespuesta),
    };

    /// <summary>The answer was no, or nothing: the register knows whether it is annulled all the same.</summary>
    private async Task<Settlement> AskAsync(ComprobanteEmitido comprobante, EnvioResult answer, CancellationToken cancellationToken)
    {
        CausaEvento causa = answer.Estado is EstadoEnvio.Rechazado or EstadoEnvio.NoRegistrado ? CausaEvento.AnulacionRechazada : CausaEvento.SinRespuesta;
        if (!client.Capabilities.CanQuery(comprobante.Id))
        {
            return settlements.Of(comprobante, answer, answer.Codigo == CodigoSunat.YaAnulado ? CausaEvento.RespuestaAnulado : causa);
        }

        try
        {
            EnvioResult known = await client.QueryAsync(EnvioComprobante.Consulta(comprobante), cancellationToken).ConfigureAwait(false);
            return known.Estado switch
            {
                EstadoEnvio.Anulado => settlements.Of(comprobante, known),

                // As long as the register does not say that it stands, a refusal is not believed.
                EstadoEnvio.Aceptado or EstadoEnvio.Observado => settlements.Of(comprobante, answer, causa),
                _ => settlements.Of(comprobante, answer, CausaEvento.SinRespuesta),
            };
        }
        catch (PseException closed)
        {
            return settlements.Of(comprobante, CausaEvento.SinRespuesta, $"{answer.Mensaje} {closed.Message}", closed.RetryAfter);
        }
    }
}
