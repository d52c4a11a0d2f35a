namespace IziSales.Cola;

/// <summary>Keeps queues of work. What was queued is done at least once, or given up by name; nothing is lost when a process dies.</summary>
/// <remarks>
/// A worker takes work under a lease. If it dies, the lease ends and the next one is told that the work was abandoned: whether doing it again does harm, only he knows.
/// Within a group work is given out one at a time, in order; what is tried again later holds its group up until it is done or given up. Stores take the time from their callers.
/// </remarks>
public interface IColaStore
{
    /// <summary>Queues work, durably. False when the queue has this key already, whatever became of it: then nothing changes.</summary>
    Task<bool> EnqueueAsync(NuevaTarea tarea, CancellationToken cancellationToken = default);

    /// <summary>Gives a worker what is due, in nobody's hand and first of its group; what has been due longest comes first.</summary>
    Task<IReadOnlyList<TareaClaim>> ClaimAsync(TareaClaimRequest request, CancellationToken cancellationToken = default);

    /// <summary>Keeps work in hand until later. False when it had passed to another.</summary>
    Task<bool> RenewAsync(TareaClaim claim, DateTimeOffset until, CancellationToken cancellationToken = default);

    /// <summary>Says what became of work. False when it had passed to another: then nothing changes.</summary>
    Task<bool> SettleAsync(TareaClaim claim, TareaSettlement settlement, CancellationToken cancellationToken = default);

    /// <summary>Queues dead work once more, at the end of its group, its attempts forgotten. False when it is not dead.</summary>
    Task<bool> ReviveAsync(string cola, string clave, DateTimeOffset momento, CancellationToken cancellationToken = default);

    /// <summary>Takes work off its queue, pending or dead. False when it is done already or in somebody's hand.</summary>
    Task<bool> DiscardAsync(string cola, string clave, DateTimeOffset momento, string mensaje, CancellationToken cancellationToken = default);

    /// <summary>One piece of work; null when the queue does not know the key.</summary>
    Task<Tarea?> FindAsync(string cola, string clave, CancellationToken cancellationToken = default);

    /// <summary>Work of a queue, the newest first.</summary>
    Task<IReadOnlyList<Tarea>> ListAsync(TareaQuery query, CancellationToken cancellationToken = default);

    /// <summary>How much waits in a queue, or in one group of it.</summary>
    Task<ColaStatus> GetStatusAsync(string cola, string? grupo = null, CancellationToken cancellationToken = default);

    /// <summary>Forgets work that was done before a time, its keys as well; gives how much. Dead work stays.</summary>
    Task<int> PurgeAsync(string cola, DateTimeOffset antesDe, CancellationToken cancellationToken = default);
}
