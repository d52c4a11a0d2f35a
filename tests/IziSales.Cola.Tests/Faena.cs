namespace IziSales.Cola.Tests;

/// <summary>A handler that does what the test says.</summary>
internal sealed class Faena(Func<TareaClaim, CancellationToken, Task<TareaOutcome>> work) : ITareaHandler
{
    public Faena(Func<TareaClaim, TareaOutcome> work)
        : this((claim, _) => Task.FromResult(work(claim)))
    {
    }

    public List<TareaClaim> Seen { get; } = [];

    public Task<TareaOutcome> HandleAsync(TareaClaim claim, CancellationToken cancellationToken = default)
    {
        lock (Seen)
        {
            Seen.Add(claim);
        }

        return work(claim, cancellationToken);
    }
}
