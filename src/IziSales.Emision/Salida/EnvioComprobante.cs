using System.Globalization;
using IziSales.Pse;
using IziSales.Ubl;

namespace IziSales.Emision.Salida;

/// <summary>One document in a worker's hand: sends it, or asks what became of it, and says what was found out.</summary>
/// <remarks>What may have arrived is asked about before it is sent again, and then the same bytes go under the same number.</remarks>
internal sealed class EnvioComprobante(IPseClient client, Settlements settlements, TimeProvider clock)
{
    /// <summary>Whether there is a summary in which a document can go that may not go alone any more. By default not.</summary>
    public bool HasResumen { get; init; }

    /// <exception cref="PseException">The road is closed, and nothing more was sent.</exception>
    public async Task<Settlement> FindOutAsync(OutboxClaim claim, CancellationToken cancellationToken) => claim.Comprobante.Estado == EstadoComprobante.Enviando
        ? await SendInTimeAsync(claim, cancellationToken).ConfigureAwait(false)
        : await AskAsync(claim, cancellationToken).ConfigureAwait(false);

    /// <summary>What to ask a channel about a document.</summary>
    public static CpeConsulta Consulta(ComprobanteEmitido comprobante) => new(comprobante.Id)
    {
        FechaEmision = Lima.DateOf(comprobante.FechaEmision),
        ImporteTotal = comprobante.ImporteTotal,
        EnResumen = comprobante.Lote is not null,
    };

    /// <summary>Sends a document that is certainly not registered; one that SUNAT would not take alone any more is left for the summary.</summary>
    private async Task<Settlement> SendInTimeAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        var plazos = Plazos.Of(claim.Comprobante, clock.GetUtcNow());
        return CanTravelInResumen(claim.Comprobante) && !plazos.IsIndividual
            ? settlements.Of(claim.Comprobante, CausaEvento.FueraDePlazo, string.Create(CultureInfo.InvariantCulture, $"Desde el {plazos.UltimoDiaIndividual.AddDays(1):dd/MM/yyyy} ya no puede enviarse solo: irá en el resumen diario de su día."))
            : await SendAsync(claim, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Settlement> SendAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        ComprobanteEmitido comprobante = claim.Comprobante;
        if (!comprobante.Firmado && !client.Capabilities.Signs)
        {
            throw new PseException("El comprobante no está firmado y el canal configurado no firma. Configure un PSE que firme; no se envió nada.");
        }

        // Whoever lost the lease between question and sending sends nothing.
        cancellationToken.ThrowIfCancellationRequested();
        EnvioResult answer = await client.SendAsync(new CpeEnvio(comprobante.Id, claim.Xml) { Firmado = comprobante.Firmado }, cancellationToken).ConfigureAwait(false);
        return await JudgeAsync(comprobante, answer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A document that may have arrived: asks by ticket, then by number, and only if it is not there sends the same bytes.</summary>
    private async Task<Settlement> AskAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        ComprobanteEmitido comprobante = claim.Comprobante;
        EnvioResult? mute = null;
        if (comprobante is { Estado: EstadoComprobante.EnProceso, Ticket: { } ticket })
        {
            EnvioResult status = await client.GetStatusAsync(ticket, cancellationToken).ConfigureAwait(false);
            if (status.Estado is not (EstadoEnvio.NoExiste or EstadoEnvio.PorConfirmar))
            {
                return await JudgeAsync(comprobante, status, cancellationToken).ConfigureAwait(false);
            }

            mute = Respuesta.IsTicketPerdido(status, comprobante.FechaEmision, clock.GetUtcNow()) ? null : status;
        }

        if (!client.Capabilities.CanQuery(comprobante.Id))
        {
            return mute is null ? await SendAsync(claim, cancellationToken).ConfigureAwait(false) : settlements.Of(comprobante, mute);
        }

        EnvioResult known = await client.QueryAsync(Consulta(comprobante), cancellationToken).ConfigureAwait(false);
        return known.Estado switch
        {
            // A ticket that only said nothing may still be judged.
            EstadoEnvio.NoExiste => mute is null ? await SendInTimeAsync(claim, cancellationToken).ConfigureAwait(false) : settlements.Of(comprobante, mute),
            _ => Known(comprobante, known),
        };
    }

    /// <summary>An answer to this very document: by sending it, or by its ticket.</summary>
    private async Task<Settlement> JudgeAsync(ComprobanteEmitido comprobante, EnvioResult answer, CancellationToken cancellationToken) => answer switch
    {
        { Codigo: CodigoPse.NumeroAjeno } => Conflict(comprobante, answer),
        { Estado: EstadoEnvio.YaRegistrado } => Settlements.Keeping(await CompareAsync(comprobante, answer, cancellationToken).ConfigureAwait(false), comprobante, answer),
        { Estado: EstadoEnvio.NoRegistrado, Codigo: CodigoSunat.FueraDePlazo } when CanTravelInResumen(comprobante) => settlements.Of(comprobante, answer, CausaEvento.FueraDePlazo),
        _ => settlements.Of(comprobante, answer),
    };

    /// <summary>The number is taken: by this document, or by another one.</summary>
    private async Task<Settlement> CompareAsync(ComprobanteEmitido comprobante, EnvioResult answer, CancellationToken cancellationToken)
    {
        if (!client.Capabilities.CanQuery(comprobante.Id))
        {
            CausaEvento causa = Respuesta.Repetido(comprobante, answer);
            return causa == CausaEvento.NumeroAjeno ? Conflict(comprobante, answer) : settlements.Of(comprobante, answer, causa);
        }

        try
        {
            EnvioResult known = await client.QueryAsync(Consulta(comprobante), cancellationToken).ConfigureAwait(false);
            return known.Estado is EstadoEnvio.NoExiste or EstadoEnvio.NoRegistrado ? settlements.Of(comprobante, answer) : Known(comprobante, known);
        }
        catch (PseException closed)
        {
            return settlements.Of(comprobante, CausaEvento.SinRespuesta, $"{answer.Mensaje} {closed.Message}", closed.RetryAfter);
        }
    }

    private Settlement Known(ComprobanteEmitido comprobante, EnvioResult known) =>
        known.Codigo == CodigoPse.NumeroAjeno || (Respuesta.IsJuzgado(known) && Respuesta.IsAjeno(comprobante, known)) ? Conflict(comprobante, known) : settlements.Of(comprobante, known);

    private Settlement Conflict(ComprobanteEmitido comprobante, EnvioResult known) => settlements.Of(
        comprobante,
        CausaEvento.NumeroAjeno,
        $"El número {comprobante.Numero} ya está registrado con otro comprobante: ¿dos cajas usan la serie {comprobante.Numero.Serie}? {known.Mensaje}");

    private bool CanTravelInResumen(ComprobanteEmitido comprobante) => HasResumen && client.Capabilities.Summaries && comprobante.Numero.Serie.IsDeBoletas;
}
