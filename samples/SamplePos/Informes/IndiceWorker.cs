namespace SamplePos.Informes;

/// <summary>Keeps the reports' cards near the documents, so that whoever opens a report finds little left to add.</summary>
public sealed class IndiceWorker : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly IndiceSync _sync;
    private readonly TimeProvider _clock;
    private readonly ILogger<IndiceWorker> _logger;

    /// <summary>Works with this.</summary>
    public IndiceWorker(IndiceSync sync, TimeProvider clock, ILogger<IndiceWorker> logger)
    {
        _sync = sync;
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Every, _clock);
        do
        {
            try
            {
                await _sync.CatchUpAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                _logger.LogWarning(error, "Los informes no se pusieron al día; se intentará otra vez en un minuto.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
