using IziSales.Emision;
using SamplePos.Notificaciones;

namespace SamplePos.Features.Notificaciones;

/// <summary>The parts that tell the shop what it must hear.</summary>
public static class NotificacionesSetup
{
    /// <summary>Registers them.</summary>
    public static void AddNotificaciones(this IServiceCollection services)
    {
        services.AddSingleton<NotificacionStore>();
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<EnvioNotificacion>();
        services.AddSingleton<ColaNotificaciones>();
        services.AddSingleton<Notificador>();
        services.AddSingleton<IAvisoReceiver, AvisosDelPaquete>();
        services.AddHostedService<NotificacionWorker>();
    }
}
