using IziSales.Cola;

namespace IziSales.Printing.Tests.Queue;

/// <summary>A store on a full disk.</summary>
internal sealed class BrokenColaStore : IColaStore
{
    public Task<bool> EnqueueAsync(NuevaTarea tarea, CancellationToken cancellationToken = default) => throw Full();

    public Task<IReadOnlyList<TareaClaim>> ClaimAsync(TareaClaimRequest request, CancellationToken cancellationToken = default) => throw Full();

    public Task<bool> RenewAsync(TareaClaim claim, DateTimeOffset until, CancellationToken cancellationToken = default) => throw Full();

    public Task<bool> SettleAsync(TareaClaim claim, TareaSettlement settlement, CancellationToken cancellationToken = default) => throw Full();

    public Task<bool> ReviveAsync(string cola, string clave, DateTimeOffset momento, CancellationToken cancellationToken = default) => throw Full();

    public Task<bool> DiscardAsync(string cola, string clave, DateTimeOffset momento, string mensaje, CancellationToken cancellationToken = default) => throw Full();

    public Task<Tarea?> FindAsync(string cola, string clave, CancellationToken cancellationToken = default) => throw Full();

    public Task<IReadOnlyList<Tarea>> ListAsync(TareaQuery query, CancellationToken cancellationToken = default) => throw Full();

    public Task<ColaStatus> GetStatusAsync(string cola, string? grupo = null, CancellationToken cancellationToken = default) => throw Full();

    public Task<int> PurgeAsync(string cola, DateTimeOffset antesDe, CancellationToken cancellationToken = default) => throw Full();

    private static IOException Full() => new("No queda espacio en el disco.");
}
