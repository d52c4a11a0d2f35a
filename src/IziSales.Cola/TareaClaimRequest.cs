namespace IziSales.Cola;

/// <summary>What a worker asks for.</summary>
/// <param name="Cola">The queue.</param>
/// <param name="Now">The present.</param>
/// <param name="Lease">How long the worker has the work to itself.</param>
/// <param name="Limit">How much at most.</param>
public sealed record TareaClaimRequest(string Cola, DateTimeOffset Now, TimeSpan Lease, int Limit)
{
    /// <summary>Only work of this group. By default of any, and of none.</summary>
    public string? Grupo { get; init; }
}
