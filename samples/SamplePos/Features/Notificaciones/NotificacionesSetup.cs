using IziSales.Emision;
using SamplePos.Hosting;
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

        // Queues what a crash left between the notice and its queue.
        services.AddRonda<ColaNotificaciones>(TimeSpan.FromSeconds(30), "No se pudo ver qué falta avisar al webhook", static (cola, token) => cola.EncolarAsync(token));
    }
}
