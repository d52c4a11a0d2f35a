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

    /// <summary>How it pretends to be; jobs are refused while it cannot print. By default ready.</summary>
    public PrinterState State { get; set; } = PrinterState.Ready;

    /// <inheritdoc/>
    public Task<PrintDelivery> SendAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!State.CanPrint())
        {
            throw new PrinterException(PrinterFaults.NotReady, $"La impresora de memoria no puede imprimir: {State.ToTexto()}. {State.Remedy()} El ticket saldrá después.") { State = State };
        }

        lock (_lock)
        {
            _jobs.Add(job.ToArray());
        }

        return Task.FromResult(PrintDelivery.Printed);
    }

    /// <inheritdoc/>
    public Task<PrinterState> GetStateAsync(CancellationToken cancellationToken = default) => Task.FromResult(State);
}
