using IziSales.Emision.Anular;
using IziSales.Pse;
using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>Annuls what was registered by mistake, while SUNAT still allows it; afterwards it offers the nota de crédito that takes it back.</summary>
/// <remarks>Boletas and the notes on them. Only asks: the answer comes behind the till's back, and the sale counts until then. Safe for concurrent use.</remarks>
public sealed class BoletaVoider
{
    private const int ShortestMotivo = 3;
    private const int LongestMotivo = 100;

    private readonly IComprobanteStore _store;
    private readonly IPseClient _channel;

    /// <summary>Annuls documents of a store, as far as a channel can; only what it can is asked of it here.</summary>
    public BoletaVoider(IComprobanteStore store, IPseClient channel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(channel);
        _store = store;
        _channel = channel;
    }

    /// <summary>The clock. By default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Wakes the worker after each request. By default nobody is woken and the worker finds it by looking.</summary>
    public OutboxSignal? Signal { get; init; }

    /// <summary>Asks to annul a document, or says why not and what to do instead.</summary>
    /// <remarks>
    /// Only what SUNAT has registered is annulled, within seven calendar days in Lima, and only while no note stands on it. Asking again changes nothing. The
    /// request goes in a daily summary with state 3, or alone through a channel that makes the summary itself.
    /// </remarks>
    /// <param name="id">The document.</param>
    /// <param name="motivo">Why, in 3 to 100 characters; kept with the document's events and sent where the channel asks for it.</param>
    /// <param name="cancellationToken">Stops before the request is kept, never half way.</param>
    public async Task<VoidResult> VoidAsync(ComprobanteId id, string motivo, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(motivo);
        string limpio = motivo.Trim();
        DateTimeOffset ahora = Clock.GetUtcNow();
        ComprobanteEmitido? comprobante = await _store.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (await RefuseAsync(id, comprobante, limpio, ahora, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        AccionComprobante accion = _channel.Capabilities is { Voids: true, Summaries: false } ? AccionComprobante.AnulacionDirecta(ahora, limpio) : AccionComprobante.Anulacion(ahora, limpio);
        if (await _store.ApplyAsync(id, accion, cancellationToken).ConfigureAwait(false) is { } pending)
        {
            Signal?.Wake();
            return Respuestas.Pedida(pending, ahora);
        }

        // Somebody was quicker, with another request or with a note: what it is now says why.
        ComprobanteEmitido? now = await _store.FindAsync(id, cancellationToken).ConfigureAwait(false);
        return await RefuseAsync(id, now, limpio, ahora, cancellationToken).ConfigureAwait(false) ?? Respuestas.Cambio(now!, ahora);
    }

    /// <summary>Every reason not to ask, the gravest first; null when there is none.</summary>
    private async Task<VoidResult?> RefuseAsync(ComprobanteId id, ComprobanteEmitido? comprobante, string motivo, DateTimeOffset ahora, CancellationToken cancellationToken)
    {
        if (comprobante is null)
        {
            return Respuestas.NoEsta(id);
        }

        if (comprobante.Estado is EstadoComprobante.Anulado or EstadoComprobante.AnulacionPendiente)
        {
            return Respuestas.Repetida(comprobante, ahora);
        }

        if (!CicloComprobante.IsRegistrado(comprobante.Estado))
        {
            return Respuestas.NoRegistrada(comprobante, ahora);
        }

        if (!comprobante.Numero.Serie.IsDeBoletas && !comprobante.Numero.Serie.IsDeContingencia)
        {
            return Respuestas.DeFactura(comprobante, ahora);
        }

        if (motivo.Length is < ShortestMotivo or > LongestMotivo)
        {
            return Respuestas.Motivo(comprobante, ahora, ShortestMotivo, LongestMotivo);
        }

        bool inTime = Plazos.Of(comprobante, ahora).IsAnulable;
        bool possible = _channel.Capabilities is { Voids: true } or { Summaries: true };
        if (await NotaAsync(comprobante, onlyCredits: !(inTime && possible), cancellationToken).ConfigureAwait(false) is { } nota)
        {
            return Respuestas.ConNota(comprobante, nota, ahora);
        }

        return inTime && possible ? null : await OfferAsync(comprobante, motivo, ahora, inTime, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ComprobanteEmitido?> NotaAsync(ComprobanteEmitido comprobante, bool onlyCredits, CancellationToken cancellationToken)
    {
        var query = new ComprobanteQuery { Emisor = comprobante.Id.Ruc, Afectado = comprobante.Id, Limit = int.MaxValue };
        IReadOnlyList<ComprobanteEmitido> notas = await _store.ListAsync(query, cancellationToken).ConfigureAwait(false);
        return notas.FirstOrDefault(nota => CicloComprobante.IsVigente(nota.Estado) && (!onlyCredits || nota.Id.Tipo == TipoComprobante.NotaCredito));
    }

    /// <summary>Too late, or no road: a boleta is given back with a nota de crédito, made of its kept bytes.</summary>
    private async Task<VoidResult> OfferAsync(ComprobanteEmitido comprobante, string motivo, DateTimeOffset ahora, bool inTime, CancellationToken cancellationToken)
    {
        if (comprobante.Id.Tipo != TipoComprobante.Boleta)
        {
            return Respuestas.SinRemedio(comprobante, ahora, inTime);
        }

        byte[]? xml = await _store.GetXmlAsync(comprobante.Id, cancellationToken).ConfigureAwait(false);
        return CpeReader.Read(xml).Comprobante is { } original
            ? Respuestas.Ofrecida(comprobante, ahora, inTime, AjusteCredito.From(original, MotivoNotaCredito.AnulacionOperacion, motivo))
            : Respuestas.SinXml(comprobante, ahora);
    }
}
