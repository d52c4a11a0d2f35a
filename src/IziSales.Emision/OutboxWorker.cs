using IziSales.Emision.Salida;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IziSales.Emision;

/// <summary>Sends documents, summaries and notices as long as the host runs: at once after a sale in this process, else whenever something falls due.</summary>
/// <remarks>The three go side by side, so that a receiver of notices that hangs holds up no boleta.</remarks>
public sealed class OutboxWorker : BackgroundService
{
    private const int MostDoublings = 6;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(20);

    private readonly OutboxProcessor _processor;
    private readonly IComprobanteStore _store;
    private readonly OutboxSignal _signal;
    private readonly EmisionOptions _options;
    private readonly OutboxGauges _gauges;

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
        _gauges = new OutboxGauges(processor.Clock);
    }

    /// <summary>Makes and sends daily summaries. By default nobody does, and documents that wait for one stay.</summary>
    public ResumenProcessor? Resumenes { get; init; }

    /// <summary>Delivers notices. By default nobody does.</summary>
    public AvisoProcessor? Avisos { get; init; }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _gauges.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var puestos = new Puestos(_processor, _options.Concurrency);
        List<Task> lanes = [LaneAsync(puestos.FillAsync, puestos, stoppingToken)];
        if (Resumenes is { } resumenes)
        {
            lanes.Add(LaneAsync(async token => await resumenes.RunOnceAsync(token).ConfigureAwait(false) is { Armados: 0, Tomados: 0 } ? 0 : 1, null, stoppingToken));
        }

        if (Avisos is { } avisos)
        {
            lanes.Add(LaneAsync(async token => (await avisos.RunOnceAsync(token).ConfigureAwait(false)).Tomados, null, stoppingToken));
        }

        await Task.WhenAll(lanes).ConfigureAwait(false);
    }

    /// <summary>Works in rounds until the host stops; between rounds that found nothing it sleeps until something falls due, is woken, or what is in hand ends.</summary>
    private async Task LaneAsync(Func<CancellationToken, Task<int>> round, Puestos? puestos, CancellationToken stopping)
    {
        for (int idle = 0; !stopping.IsCancellationRequested;)
        {
            Task woken = _signal.Next;
            TimeSpan pause;
            try
            {
                idle = await round(stopping).ConfigureAwait(false) > 0 ? 0 : idle + 1;
                pause = idle == 0 ? TimeSpan.Zero : await UntilNextAsync(idle, stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                // A store that is locked or full for a while may not end the sending for good.
                _processor.Logger.LogError(exception, "El envío se detuvo por un error; se reintenta en {Pausa}.", _options.PollInterval);
                pause = _options.PollInterval;
            }

            if (pause > TimeSpan.Zero)
            {
                await PauseAsync(pause, woken, puestos?.Busy ?? [], stopping).ConfigureAwait(false);
            }
        }

        await FinishAsync(puestos?.Busy ?? []).ConfigureAwait(false);
    }

    private async Task PauseAsync(TimeSpan pause, Task woken, IReadOnlyCollection<Task> inHand, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny([Task.Delay(pause, _processor.Clock, over.Token), woken, .. inHand]).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
    }

    private async Task FinishAsync(IReadOnlyCollection<Task> inHand)
    {
        try
        {
            await Task.WhenAll(inHand).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _processor.Logger.LogError(exception, "No se pudo guardar lo que se sabía de un comprobante al cerrar; se consultará al volver.");
        }
    }

    /// <summary>Until something falls due. What is due already and was not for this lane, or not free, is looked for again ever less often.</summary>
    private async Task<TimeSpan> UntilNextAsync(int idle, CancellationToken cancellationToken)
    {
        OutboxStatus status = await _store.GetOutboxStatusAsync(cancellationToken).ConfigureAwait(false);
        _gauges.See(status);
        TimeSpan shortest = ShortestPause * (1 << Math.Min(idle - 1, MostDoublings));
        TimeSpan until = status.ProximoIntento is { } due ? due - _processor.Clock.GetUtcNow() : _options.PollInterval;
        return TimeSpan.FromTicks(Math.Min(Math.Max(until.Ticks, shortest.Ticks), _options.PollInterval.Ticks));
    }
}
