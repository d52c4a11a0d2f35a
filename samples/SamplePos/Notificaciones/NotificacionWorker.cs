namespace SamplePos.Notificaciones;

/// <summary>Sends messages to the webhook in the background, and queues what a crash left between the notice and its queue.</summary>
public sealed class NotificacionWorker : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private readonly ColaNotificaciones _cola;
    private readonly TimeProvider _clock;
    private readonly ILogger<NotificacionWorker> _logger;

    /// <summary>Works on this queue.</summary>
    public NotificacionWorker(ColaNotificaciones cola, TimeProvider clock, ILogger<NotificacionWorker> logger)
    {
        _cola = cola;
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(_cola.RunAsync(stoppingToken), QueueAsync(stoppingToken));

    private async Task QueueAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Between, _clock);
        do
        {
            try
            {
                await _cola.EncolarAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                _logger.LogWarning(error, "No se pudo ver qué falta avisar al webhook; se vuelve a mirar.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
