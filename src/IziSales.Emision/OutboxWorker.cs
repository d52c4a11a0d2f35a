using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IziSales.Emision;

/// <summary>Works the outbox as long as the host runs: at once after a sale in this process, else whenever something falls due.</summary>
public sealed class OutboxWorker : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(20);

    private readonly OutboxProcessor _processor;
    private readonly IComprobanteStore _store;
    private readonly OutboxSignal _signal;
    private readonly EmisionOptions _options;

    /// <summary>Drives a processor.</summary>
    public OutboxWorker(OutboxProcessor processor, IComprobanteStore store, OutboxSignal signal, EmisionOptions options)
    {
        ArgumentNullException.ThrowIfNull(processor);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(signal);
        ArgumentNullException.ThrowIfNull(options);
        _processor = processor;
        _store = store;
        _signal = signal;
        _options = options;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan pause;
            try
            {
                OutboxRun run = await _processor.RunOnceAsync(stoppingToken).ConfigureAwait(false);
                pause = run.Tomados > 0 ? TimeSpan.Zero : await UntilNextAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // A store that is locked or full for a while may not end the sending for good.
                _processor.Logger.LogError(exception, "El envío de comprobantes se detuvo por un error; se reintenta en {Pausa}.", _options.PollInterval);
                pause = _options.PollInterval;
            }

            if (pause > TimeSpan.Zero)
            {
                await PauseAsync(pause, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken stoppingToken)
    {
        try
        {
            await _signal.WaitAsync(pause, _processor.Clock, stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The loop ends by itself.
        }
    }

    private async Task<TimeSpan> UntilNextAsync(CancellationToken cancellationToken)
    {
        OutboxStatus status = await _store.GetOutboxStatusAsync(cancellationToken).ConfigureAwait(false);
        TimeSpan? due = status.ProximoIntento - _processor.Clock.GetUtcNow();
        return due is { } wait && wait < _options.PollInterval ? wait > ShortestPause ? wait : ShortestPause : _options.PollInterval;
    }
}
