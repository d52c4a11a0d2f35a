using Microsoft.Extensions.Hosting;

namespace IziSales.Printing;

/// <summary>Prints as long as the host runs.</summary>
public sealed class PrintQueueWorker : BackgroundService
{
    private readonly PrintQueue _queue;

    /// <summary>Drives a queue.</summary>
    public PrintQueueWorker(PrintQueue queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        _queue = queue;
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _queue.RunAsync(stoppingToken);
}
