using System.Data.Common;
using IziSales.Printing;
using IziSales.Storage;

namespace SamplePos.Impresion;

/// <summary>Asks the printer now and then how it is, so that a cashier sees that the paper is out before the customer waits for it.</summary>
public sealed class PrinterWatchWorker : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(20);

    private readonly PrintQueue _queue;
    private readonly PrintDesk _desk;
    private readonly TimeProvider _clock;
    private readonly ILogger<PrinterWatchWorker> _logger;

    /// <summary>Watches the printer of this desk.</summary>
    public PrinterWatchWorker(PrintQueue queue, PrintDesk desk, TimeProvider clock, ILogger<PrinterWatchWorker> logger)
    {
        _queue = queue;
        _desk = desk;
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Between, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception error) when (error is DbException or StorageException)
            {
                _logger.LogWarning(error, "No se pudo ver la cola de impresión; se vuelve a mirar.");
            }
        }
    }

    // A printer takes one caller at a time: while it has work, its work tells how it is.
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (PrinterReport report in await _queue.GetPrintersAsync(cancellationToken))
        {
            if (report.Nombre == _desk.Impresora && report.Pendientes == 0)
            {
                await _queue.RefreshAsync(report.Nombre, cancellationToken);
            }
        }
    }
}
