namespace IziSales.Cola.Tests;

/// <summary>A store that fails on request.</summary>
internal sealed class FragileStore(IColaStore inner) : IColaStore
{
    public int ClaimsToFail { get; set; }

    public int SettlementsToFail { get; set; }

    public bool RefusesRenewals { get; init; }

    public Task<bool> EnqueueAsync(NuevaTarea tarea, CancellationToken cancellationToken = default) => inner.EnqueueAsync(tarea, cancellationToken);

    public Task<IReadOnlyList<TareaClaim>> ClaimAsync(TareaClaimRequest request, CancellationToken cancellationToken = default) =>
        ClaimsToFail-- > 0 ? throw new IOException("La base está ocupada.") : inner.ClaimAsync(request, cancellationToken);

    public Task<bool> RenewAsync(TareaClaim claim, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        RefusesRenewals ? Task.FromResult(false) : inner.RenewAsync(claim, until, cancellationToken);

    public Task<bool> SettleAsync(TareaClaim claim, TareaSettlement settlement, CancellationToken cancellationToken = default) =>
        SettlementsToFail-- > 0 ? throw new IOException("La base está ocupada.") : inner.SettleAsync(claim, settlement, cancellationToken);

    public Task<bool> ReviveAsync(string cola, string clave, DateTimeOffset momento, CancellationToken cancellationToken = default) => inner.ReviveAsync(cola, clave, momento, cancellationToken);

    public Task<bool> DiscardAsync(string cola, string clave, DateTimeOffset momento, string mensaje, CancellationToken cancellationToken = default) =>
        inner.DiscardAsync(cola, clave, momento, mensaje, cancellationToken);

    public Task<Tarea?> FindAsync(string cola, string clave, CancellationToken cancellationToken = default) => inner.FindAsync(cola, clave, cancellationToken);

    public Task<IReadOnlyList<Tarea>> ListAsync(TareaQuery query, CancellationToken cancellationToken = default) => inner.ListAsync(query, cancellationToken);

    public Task<ColaStatus> GetStatusAsync(string cola, string? grupo = null, CancellationToken cancellationToken = default) =>
        inner.GetStatusAsync(cola, grupo, cancellationToken);

    public Task<int> PurgeAsync(string cola, DateTimeOffset antesDe, CancellationToken cancellationToken = default) => inner.PurgeAsync(cola, antesDe, cancellationToken);
}
