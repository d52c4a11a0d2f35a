using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>Keeps what the shop must hear once, until it was delivered.</summary>
/// <remarks>Notices of documents and movements are kept by <see cref="IComprobanteStore"/> in the transaction of what caused them; here they are delivered.</remarks>
public interface IAvisoStore
{
    /// <summary>Keeps notices that arise from the passing of time. One whose <see cref="Aviso.Clave"/> the shop has had before is left out.</summary>
    Task AddAvisosAsync(Ruc emisor, IReadOnlyList<Aviso> avisos, DateTimeOffset momento, CancellationToken cancellationToken = default);

    /// <summary>Gives a worker notices that are due and in nobody's hand, the oldest first.</summary>
    Task<IReadOnlyList<AvisoClaim>> ClaimAvisosAsync(ClaimRequest request, CancellationToken cancellationToken = default);

    /// <summary>The notice was delivered, or, with an instant, will be tried again then. False when the lease had passed to another.</summary>
    Task<bool> SettleAvisoAsync(AvisoClaim claim, DateTimeOffset? proximoIntento, CancellationToken cancellationToken = default);

    /// <summary>What the shop was to hear, the newest first, delivered or not.</summary>
    Task<IReadOnlyList<Aviso>> ListAvisosAsync(Ruc emisor, int limit, CancellationToken cancellationToken = default);
}
