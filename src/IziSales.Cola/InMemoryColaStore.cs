using IziSales.Cola.Memoria;

namespace IziSales.Cola;

/// <summary>Queues that live as long as the process: for tests, and for shops that can do without what was still queued when the power went.</summary>
public sealed class InMemoryColaStore : IColaStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Cola, string Clave), MemoryTarea> _tareas = [];
    private long _orden;

    /// <inheritdoc/>
    public Task<bool> EnqueueAsync(NuevaTarea tarea, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tarea);
        return Locked(() => _tareas.TryAdd((tarea.Cola, tarea.Clave), new MemoryTarea(tarea, ++_orden)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TareaClaim>> ClaimAsync(TareaClaimRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Locked<IReadOnlyList<TareaClaim>>(
            () =>
            [
                .. Heads(request.Cola)
                    .Where(tarea => tarea.DueAt <= request.Now && (request.Grupo is null || tarea.Grupo == request.Grupo))
                    .OrderBy(static tarea => tarea.ProximoIntento).ThenBy(static tarea => tarea.Orden)
                    .Take(request.Limit)
                    .Select(tarea => tarea.Take(request)),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> RenewAsync(TareaClaim claim, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Change(claim.Tarea.Cola, claim.Tarea.Clave, tarea => tarea.Lease == claim.Lease, tarea => tarea.LeaseUntil = until, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> SettleAsync(TareaClaim claim, TareaSettlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(settlement);
        return Change(
            claim.Tarea.Cola,
            claim.Tarea.Clave,
            tarea => tarea.Lease == claim.Lease,
            tarea => tarea.Stand(settlement.Estado, settlement.Momento, settlement.ProximoIntento, settlement.Mensaje),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> ReviveAsync(string cola, string clave, DateTimeOffset momento, CancellationToken cancellationToken = default) => Change(
        cola,
        clave,
        static tarea => tarea.Estado == EstadoTarea.Muerta,
        tarea =>
        {
            tarea.Stand(EstadoTarea.Pendiente, momento, momento, tarea.Mensaje);
            tarea.Intentos = 0;
            tarea.Orden = ++_orden;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DiscardAsync(string cola, string clave, DateTimeOffset momento, string mensaje, CancellationToken cancellationToken = default) => Change(
        cola,
        clave,
        tarea => tarea.Estado != EstadoTarea.Hecha && !(tarea.LeaseUntil > momento),
        tarea => tarea.Stand(EstadoTarea.Hecha, momento, proximoIntento: null, mensaje),
        cancellationToken);

    /// <inheritdoc/>
    public Task<Tarea?> FindAsync(string cola, string clave, CancellationToken cancellationToken = default) =>
        Locked(() => _tareas.GetValueOrDefault((cola, clave))?.Snapshot(), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Tarea>> ListAsync(TareaQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Locked<IReadOnlyList<Tarea>>(
            () =>
            [
                .. Of(query.Cola)
                    .Where(tarea => (query.Estado is null || tarea.Estado == query.Estado) && (query.Grupo is null || tarea.Grupo == query.Grupo))
                    .OrderByDescending(static tarea => tarea.Orden)
                    .Skip(query.Offset)
                    .Take(query.Limit)
                    .Select(static tarea => tarea.Snapshot()),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ColaStatus> GetStatusAsync(string cola, string? grupo = null, CancellationToken cancellationToken = default) => Locked(
        () =>
        {
            MemoryTarea[] asked = [.. Of(cola).Where(tarea => grupo is null || tarea.Grupo == grupo)];
            MemoryTarea[] pending = [.. asked.Where(static tarea => tarea.Estado == EstadoTarea.Pendiente)];
            return new ColaStatus(
                pending.Length,
                asked.Count(static tarea => tarea.Estado == EstadoTarea.Muerta),
                pending.Min(static tarea => (DateTimeOffset?)tarea.Momento),
                Heads(cola).Where(tarea => grupo is null || tarea.Grupo == grupo).Min(static tarea => tarea.DueAt));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<int> PurgeAsync(string cola, DateTimeOffset antesDe, CancellationToken cancellationToken = default) => Locked(
        () =>
        {
            MemoryTarea[] old = [.. Of(cola).Where(tarea => tarea.Estado == EstadoTarea.Hecha && tarea.Terminada < antesDe)];
            return old.Count(tarea => _tareas.Remove((cola, tarea.Clave)));
        },
        cancellationToken);

    /// <summary>Pending work whose turn it is: all that stands alone, and the first of each group.</summary>
    private IEnumerable<MemoryTarea> Heads(string cola)
    {
        MemoryTarea[] pending = [.. Of(cola).Where(static tarea => tarea.Estado == EstadoTarea.Pendiente)];
        return pending.Where(static tarea => tarea.Grupo is null)
            .Concat(pending.Where(static tarea => tarea.Grupo is not null).GroupBy(static tarea => tarea.Grupo).Select(static group => group.MinBy(static tarea => tarea.Orden)!));
    }

    private IEnumerable<MemoryTarea> Of(string cola) => _tareas.Values.Where(tarea => tarea.Cola == cola);

    private Task<bool> Change(string cola, string clave, Predicate<MemoryTarea> may, Action<MemoryTarea> change, CancellationToken cancellationToken) => Locked(
        () =>
        {
            bool changes = _tareas.TryGetValue((cola, clave), out MemoryTarea? tarea) && may(tarea);
            if (changes)
            {
                change(tarea!);
            }

            return changes;
        },
        cancellationToken);

    private Task<T> Locked<T>(Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult(work());
        }
    }
}
