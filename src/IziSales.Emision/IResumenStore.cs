using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>Keeps the daily summaries beside the documents they tell of.</summary>
/// <remarks>
/// A store of documents that can also send them together implements this over the same data: a summary and the new state of its documents are one
/// transaction. Like <see cref="IComprobanteStore"/> it has no clock and no opinion, and the same public test suite holds for it.
/// </remarks>
public interface IResumenStore
{
    /// <summary>Documents in <see cref="EstadoComprobante.PorResumir"/>, and those whose annulment was asked for, grouped as they may travel; the oldest day first.</summary>
    /// <remarks>Documents of <see cref="AccionComprobante.AnulacionDirecta"/> and those already in a file under way are not among them.</remarks>
    Task<IReadOnlyList<LoteGrupo>> ListGruposAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Under the lock of the day's numbers: takes documents of a group that still wait, hands them with the file's number to the builder, keeps the file, queued to be
    /// sent, and moves the documents by <see cref="CausaEvento.Resumen"/>. Null when none wait any more, or the builder made nothing.
    /// </summary>
    /// <param name="request">Which documents.</param>
    /// <param name="build">Makes the file of all documents it is given. Pure. What it throws reaches the caller, and nothing is kept.</param>
    /// <param name="cancellationToken">Stops before the file is kept, never half way.</param>
    Task<LoteEmitido?> AppendLoteAsync(LoteRequest request, Func<LoteContext, NuevoLote?> build, CancellationToken cancellationToken = default);

    /// <summary>The file of this name, or null.</summary>
    Task<LoteEmitido?> FindLoteAsync(Ruc emisor, string identificador, CancellationToken cancellationToken = default);

    /// <summary>Files of a shop, the last one made first.</summary>
    Task<IReadOnlyList<LoteEmitido>> ListLotesAsync(LoteQuery query, CancellationToken cancellationToken = default);

    /// <summary>The kept bytes of the file, or null.</summary>
    Task<byte[]?> GetLoteXmlAsync(Ruc emisor, string identificador, CancellationToken cancellationToken = default);

    /// <summary>The kept zip of its CDR, or null.</summary>
    Task<byte[]?> GetLoteCdrAsync(Ruc emisor, string identificador, CancellationToken cancellationToken = default);

    /// <summary>Gives a worker files that are due and in nobody's hand. One found under a dead worker's lease becomes PorConfirmar.</summary>
    Task<IReadOnlyList<LoteClaim>> ClaimLotesAsync(ClaimRequest request, CancellationToken cancellationToken = default);

    /// <summary>Keeps what a worker found out, moves the documents of the file with it, and gives the file free. Null when the lease had passed to another; then nothing is kept.</summary>
    /// <exception cref="InvalidOperationException">The cause cannot happen in the state of the file or of one of its documents.</exception>
    Task<LoteEmitido?> SettleLoteAsync(LoteClaim claim, LoteSettlement settlement, CancellationToken cancellationToken = default);
}
