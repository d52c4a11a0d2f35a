namespace SamplePos.TiendaWeb;

/// <summary>Keeps the web shop's catalogue in step, and tells it what the till sold.</summary>
public sealed class TiendaWorker : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenMovements = TimeSpan.FromSeconds(5);

    private static readonly Task Never = new TaskCompletionSource().Task;

    private readonly TiendaSync _sync;
    private readonly TiendaActual _tienda;
    private readonly TimeProvider _clock;
    private readonly ILogger<TiendaWorker> _logger;

    /// <summary>Does both.</summary>
    public TiendaWorker(TiendaSync sync, TiendaActual tienda, TimeProvider clock, ILogger<TiendaWorker> logger)
    {
        _sync = sync;
        _tienda = tienda;
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RepeatAsync(_sync.RunIfDueAsync, Between, () => _sync.Wanted, stoppingToken),
        RepeatAsync(TellMovementsAsync, BetweenMovements, static () => Never, stoppingToken));

    // The queue's worker is made anew for each round: the settings may have changed.
    private async Task TellMovementsAsync(CancellationToken cancellationToken)
    {
        while (_tienda.Find() is { } open && await open.Outbox.CreateProcessor(_logger).RunOnceAsync(cancellationToken) > 0)
        {
        }
    }

    private async Task RepeatAsync(Func<CancellationToken, Task> work, TimeSpan pause, Func<Task> sooner, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            Task early = Never;
            try
            {
                await work(stoppingToken);
                early = sooner();
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // A database that is away for a moment may not end this for good; and nobody's asking makes it come back sooner.
                _logger.LogWarning(error, "La tienda web espera.");
            }

            await Task.WhenAny(Task.Delay(pause, _clock, stoppingToken), early);
        }
    }
}
