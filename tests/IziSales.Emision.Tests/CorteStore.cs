using IziSales.Ubl;

namespace IziSales.Emision.Tests;

/// <summary>A store that can be away, or lose the power at a step: before it keeps something, or right after, when the caller does not hear of it any more.</summary>
internal sealed class CorteStore(InMemoryComprobanteStore inner) : IComprobanteStore, IResumenStore, IAvisoStore
{
    /// <summary>Whether it cannot be reached.</summary>
    public bool IsAway { get; set; }

    /// <summary>Counts every step, before and after; it may throw there.</summary>
    public Action Step { get; set; } = static () => { };

    public Task<AppendResult> AppendAsync(AppendRequest request, Func<AppendContext, NuevoComprobante?> build, CancellationToken cancellationToken = default) =>
        Do(() => inner.AppendAsync(request, build, cancellationToken));

    public Task<ComprobanteEmitido?> CorrectAsync(CorrectRequest request, Func<AppendContext, NuevoComprobante?> build, CancellationToken cancellationToken = default) =>
        Do(() => inner.CorrectAsync(request, build, cancellationToken));

    public Task<ComprobanteEmitido?> FindAsync(ComprobanteId id, CancellationToken cancellationToken = default) => Do(() => inner.FindAsync(id, cancellationToken));

    public Task<ComprobanteEmitido?> FindByKeyAsync(Ruc emisor, string idempotencyKey, CancellationToken cancellationToken = default) =>
        Do(() => inner.FindByKeyAsync(emisor, idempotencyKey, cancellationToken));

    public Task<IReadOnlyList<ComprobanteEmitido>> ListAsync(ComprobanteQuery query, CancellationToken cancellationToken = default) => Do(() => inner.ListAsync(query, cancellationToken));

    public Task<byte[]?> GetXmlAsync(ComprobanteId id, CancellationToken cancellationToken = default) => Do(() => inner.GetXmlAsync(id, cancellationToken));

    public Task<byte[]?> GetCdrAsync(ComprobanteId id, CancellationToken cancellationToken = default) => Do(() => inner.GetCdrAsync(id, cancellationToken));

    public Task<IReadOnlyList<EventoComprobante>> GetEventosAsync(ComprobanteId id, CancellationToken cancellationToken = default) => Do(() => inner.GetEventosAsync(id, cancellationToken));

    public Task<IReadOnlyList<OutboxClaim>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default) => Do(() => inner.ClaimAsync(request, cancellationToken));

    public Task<ComprobanteEmitido?> SettleAsync(OutboxClaim claim, Settlement settlement, CancellationToken cancellationToken = default) =>
        Do(() => inner.SettleAsync(claim, settlement, cancellationToken));

    public Task<bool> RenewAsync(OutboxClaim claim, DateTimeOffset until, CancellationToken cancellationToken = default) => Do(() => inner.RenewAsync(claim, until, cancellationToken));

    public Task<ComprobanteEmitido?> ApplyAsync(ComprobanteId id, AccionComprobante accion, CancellationToken cancellationToken = default) => Do(() => inner.ApplyAsync(id, accion, cancellationToken));

    public Task<OutboxStatus> GetOutboxStatusAsync(CancellationToken cancellationToken = default) => Do(() => inner.GetOutboxStatusAsync(cancellationToken));

    public Task<Acumulado> GetAcumuladoAsync(Ruc emisor, DateOnly fecha, CancellationToken cancellationToken = default) => Do(() => inner.GetAcumuladoAsync(emisor, fecha, cancellationToken));

    public Task<bool> RecordAsync(Movimiento movimiento, Func<Acumulado, Acumulado, IReadOnlyList<Aviso>>? watch = null, CancellationToken cancellationToken = default) =>
        Do(() => inner.RecordAsync(movimiento, watch, cancellationToken));

    public Task<IReadOnlyList<Movimiento>> ListMovimientosAsync(Ruc emisor, DateOnly desde, DateOnly hasta, CancellationToken cancellationToken = default) =>
        Do(() => inner.ListMovimientosAsync(emisor, desde, hasta, cancellationToken));

    public Task<IReadOnlyList<SerieReport>> CheckSeriesAsync(Ruc emisor, CancellationToken cancellationToken = default) => Do(() => inner.CheckSeriesAsync(emisor, cancellationToken));

    public Task<IReadOnlyList<LoteGrupo>> ListGruposAsync(CancellationToken cancellationToken = default) => Do(() => inner.ListGruposAsync(cancellationToken));

    public Task<LoteEmitido?> AppendLoteAsync(LoteRequest request, Func<LoteContext, NuevoLote?> build, CancellationToken cancellationToken = default) =>
        Do(() => inner.AppendLoteAsync(request, build, cancellationToken));

    public Task<LoteEmitido?> FindLoteAsync(Ruc emisor, string identificador, CancellationToken cancellationToken = default) => Do(() => inner.FindLoteAsync(emisor, identificador, cancellationToken));

    public Task<IReadOnlyList<LoteEmitido>> ListLotesAsync(LoteQuery query, CancellationToken cancellationToken = default) => Do(() => inner.ListLotesAsync(query, cancellationToken));

    public Task<byte[]?> GetLoteXmlAsync(Ruc emisor, string identificador, CancellationToken cancellationToken = default) => Do(() => inner.GetLoteXmlAsync(emisor, identificador, cancellationToken));

    public Task<byte[]?> GetLoteCdrAsync(Ruc emisor, string identificador, CancellationToken cancellationToken = default) => Do(() => inner.GetLoteCdrAsync(emisor, identificador, cancellationToken));

    public Task<IReadOnlyList<LoteClaim>> ClaimLotesAsync(ClaimRequest request, CancellationToken cancellationToken = default) => Do(() => inner.ClaimLotesAsync(request, cancellationToken));

    public Task<LoteEmitido?> SettleLoteAsync(LoteClaim claim, LoteSettlement settlement, CancellationToken cancellationToken = default) =>
        Do(() => inner.SettleLoteAsync(claim, settlement, cancellationToken));

    public Task AddAvisosAsync(Ruc emisor, IReadOnlyList<Aviso> avisos, DateTimeOffset momento, CancellationToken cancellationToken = default) => Do(async () =>
    {
        await inner.AddAvisosAsync(emisor, avisos, momento, cancellationToken);
        return true;
    });

    public Task<IReadOnlyList<AvisoClaim>> ClaimAvisosAsync(ClaimRequest request, CancellationToken cancellationToken = default) => Do(() => inner.ClaimAvisosAsync(request, cancellationToken));

    public Task<bool> SettleAvisoAsync(AvisoClaim claim, DateTimeOffset? proximoIntento, CancellationToken cancellationToken = default) =>
        Do(() => inner.SettleAvisoAsync(claim, proximoIntento, cancellationToken));

    public Task<IReadOnlyList<Aviso>> ListAvisosAsync(Ruc emisor, int limit, CancellationToken cancellationToken = default) => Do(() => inner.ListAvisosAsync(emisor, limit, cancellationToken));

    private async Task<T> Do<T>(Func<Task<T>> work)
    {
        if (IsAway)
        {
            throw new IOException("The store is away.");
        }

        Step();
        T result = await work();
        Step();
        return result;
    }
}
