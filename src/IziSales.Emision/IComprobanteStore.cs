using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>Keeps issued documents: the shop's archive, its counters and its outbox in one place.</summary>
/// <remarks>
/// A store has no clock and no opinion. Each method is one transaction; what a completed call returned survives a crash right after. The public test suite
/// <c>ComprobanteStoreContract</c> in IziSales.Testing holds for every implementation. Safe for concurrent use, by several processes where the medium allows.
/// </remarks>
public interface IComprobanteStore
{
    /// <summary>
    /// Under the lock of the series: looks for the key; else hands number, instant and totals to the builder and keeps what it gives with its notices, queued to be sent.
    /// A document that is replaced becomes Reemplazado with it. The totals are exact: whatever other series of the shop do meanwhile, they wait for each other.
    /// </summary>
    /// <param name="request">Whose number, of which series, for which sale.</param>
    /// <param name="build">Makes the document; null takes no number. Pure and quick: the series is locked. What it throws reaches the caller, and nothing is kept.</param>
    /// <param name="cancellationToken">Stops before the document is kept, never half way.</param>
    Task<AppendResult> AppendAsync(AppendRequest request, Func<AppendContext, NuevoComprobante?> build, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts a mended document in the place of one that SUNAT never registered: same number, same key, new bytes, queued again by <see cref="CausaEvento.Correccion"/>.
    /// Null when there is none, its state does not allow it, or the builder made nothing.
    /// </summary>
    /// <param name="request">Which document.</param>
    /// <param name="build">Makes the document anew under the number and the instant of the first one; the totals are without it. What it throws reaches the caller, and nothing is kept.</param>
    /// <param name="cancellationToken">Stops before the document is kept, never half way.</param>
    Task<ComprobanteEmitido?> CorrectAsync(CorrectRequest request, Func<AppendContext, NuevoComprobante?> build, CancellationToken cancellationToken = default);

    /// <summary>The document of this number, or null.</summary>
    Task<ComprobanteEmitido?> FindAsync(ComprobanteId id, CancellationToken cancellationToken = default);

    /// <summary>The document issued under this key, or null.</summary>
    Task<ComprobanteEmitido?> FindByKeyAsync(Ruc emisor, string idempotencyKey, CancellationToken cancellationToken = default);

    /// <summary>Documents by state, series and day: the newest day first, within a day the last one kept first.</summary>
    Task<IReadOnlyList<ComprobanteEmitido>> ListAsync(ComprobanteQuery query, CancellationToken cancellationToken = default);

    /// <summary>The kept bytes of the UBL document, or null.</summary>
    Task<byte[]?> GetXmlAsync(ComprobanteId id, CancellationToken cancellationToken = default);

    /// <summary>The kept zip of the CDR, or null.</summary>
    Task<byte[]?> GetCdrAsync(ComprobanteId id, CancellationToken cancellationToken = default);

    /// <summary>The life of a document, oldest step first; empty when there is no such document.</summary>
    Task<IReadOnlyList<EventoComprobante>> GetEventosAsync(ComprobanteId id, CancellationToken cancellationToken = default);

    /// <summary>Gives a worker documents that are due and in nobody's hand. One found under a dead worker's lease becomes PorConfirmar.</summary>
    Task<IReadOnlyList<OutboxClaim>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default);

    /// <summary>Keeps what a worker found out, and gives the document free. Null when the lease had passed to another; then nothing is kept.</summary>
    /// <exception cref="InvalidOperationException">The cause cannot happen in the document's state.</exception>
    Task<ComprobanteEmitido?> SettleAsync(OutboxClaim claim, Settlement settlement, CancellationToken cancellationToken = default);

    /// <summary>Holds a document longer. False when the lease had passed to another: then whatever comes of the sending must not be kept.</summary>
    Task<bool> RenewAsync(OutboxClaim claim, DateTimeOffset until, CancellationToken cancellationToken = default);

    /// <summary>
    /// Does what a person asked. Null when there is no such document, its state does not allow it, or a note that SUNAT has or may still get stands on a
    /// document that is to be annulled: a note on nothing would count for ever.
    /// </summary>
    Task<ComprobanteEmitido?> ApplyAsync(ComprobanteId id, AccionComprobante accion, CancellationToken cancellationToken = default);

    /// <summary>How much is still on its way.</summary>
    Task<OutboxStatus> GetOutboxStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>What the shop has sold and bought in the month and year of a day.</summary>
    Task<Acumulado> GetAcumuladoAsync(Ruc emisor, DateOnly fecha, CancellationToken cancellationToken = default);

    /// <summary>Records a purchase or a sale without electronic document. False when the key was recorded before; then nothing changes.</summary>
    /// <param name="movimiento">What happened.</param>
    /// <param name="watch">Says what it makes the totals cross, from the totals before and after; kept in the same transaction. By default nobody watches.</param>
    /// <param name="cancellationToken">Stops before it is kept, never half way.</param>
    Task<bool> RecordAsync(Movimiento movimiento, Func<Acumulado, Acumulado, IReadOnlyList<Aviso>>? watch = null, CancellationToken cancellationToken = default);

    /// <summary>Recorded movements of a shop between two days, both included, the newest first.</summary>
    Task<IReadOnlyList<Movimiento>> ListMovimientosAsync(Ruc emisor, DateOnly desde, DateOnly hasta, CancellationToken cancellationToken = default);

    /// <summary>Checks every series of a shop for gaps and duplicates.</summary>
    Task<IReadOnlyList<SerieReport>> CheckSeriesAsync(Ruc emisor, CancellationToken cancellationToken = default);
}
