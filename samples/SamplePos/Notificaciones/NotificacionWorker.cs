namespace SamplePos.Notificaciones;

/// <summary>Sends messages to the webhook in the background.</summary>
public sealed class NotificacionWorker : BackgroundService
{
    private readonly ColaNotificaciones _cola;

    /// <summary>Works on this queue.</summary>
    public NotificacionWorker(ColaNotificaciones cola) => _cola = cola;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _cola.RunAsync(stoppingToken);
}
