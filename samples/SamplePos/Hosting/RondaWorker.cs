namespace SamplePos.Hosting;

/// <summary>A round: the same work at the start and again after every pause, whatever became of it the time before.</summary>
public sealed class RondaWorker : BackgroundService
{
    private readonly Func<CancellationToken, Task> _work;
    private readonly TimeSpan _between;
    private readonly string _trouble;
    private readonly TimeProvider _clock;
    private readonly ILogger<RondaWorker> _logger;

    /// <summary>Does this work; <paramref name="trouble"/> is what the log says when it could not be done.</summary>
    public RondaWorker(Func<CancellationToken, Task> work, TimeSpan between, string trouble, TimeProvider clock, ILogger<RondaWorker> logger)
    {
        _work = work;
        _between = between;
        _trouble = trouble;
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(_between, _clock);
        do
        {
            try
            {
                await _work(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // A database that is away for a moment, or a call that ran out of time, may not end the round for good.
                _logger.LogWarning(error, "{Ronda}; se vuelve a mirar.", _trouble);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
