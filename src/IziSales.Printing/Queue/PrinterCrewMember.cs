using IziSales.Cola;

namespace IziSales.Printing.Queue;

/// <summary>A printer's worker and what brings him his work.</summary>
internal sealed class PrinterCrewMember(PrinterWorker worker, ColaProcessor processor) : IDisposable
{
    private readonly CancellationTokenSource _leave = new();

    public PrinterWorker Worker => worker;

    public ColaProcessor Processor => processor;

    /// <summary>Whether he takes no more work.</summary>
    public CancellationToken Leaving => _leave.Token;

    /// <summary>Takes no more work from now on; what he has begun he finishes.</summary>
    public void Leave() => _leave.Cancel();

    public void Dispose() => _leave.Dispose();
}
