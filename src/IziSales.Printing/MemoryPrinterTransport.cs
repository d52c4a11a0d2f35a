namespace IziSales.Printing;

/// <summary>A printer that only remembers: for tests, previews and shops without a printer.</summary>
public sealed class MemoryPrinterTransport : IPrinterTransport
{
    private readonly Lock _lock = new();
    private readonly List<ReadOnlyMemory<byte>> _jobs = [];

    /// <summary>What was sent so far, in order.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Jobs
    {
        get
        {
            lock (_lock)
            {
                return [.. _jobs];
            }
        }
    }

    /// <inheritdoc/>
    public Task SendAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            _jobs.Add(job.ToArray());
        }

        return Task.CompletedTask;
    }
}
