namespace IziSales.Cola;

/// <summary>Does the work of a queue.</summary>
public interface ITareaHandler
{
    /// <summary>Does one piece of work. An exception counts as an attempt that came to nothing.</summary>
    /// <param name="claim">The work, and whether somebody may have done it, or part of it, before.</param>
    /// <param name="cancellationToken">The host stops, or the lease was lost.</param>
    Task<TareaOutcome> HandleAsync(TareaClaim claim, CancellationToken cancellationToken = default);
}
