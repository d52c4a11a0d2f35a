using System.Text.Json.Serialization.Metadata;
using IziSales.Cola;
using SamplePos.Ajustes;
using SamplePos.Hosting;
using SamplePos.Notificaciones;

namespace SamplePos.Features.Ajustes.Notificaciones;

/// <summary>Where the shop is told outside this program.</summary>
public sealed class NotificacionesSeccion : Seccion<NotificacionesAjuste>
{
    private NotificacionesSeccion()
    {
    }

    /// <summary>The only one.</summary>
    public static NotificacionesSeccion Instance { get; } = new();

    /// <inheritdoc/>
    public override string Clave => "notificaciones";

    /// <inheritdoc/>
    public override string Titulo => "Notificaciones";

    /// <inheritdoc/>
    public override string Icono => "bell";

    /// <inheritdoc/>
    protected internal override JsonTypeInfo<NotificacionesAjuste> Json => NotificacionesJson.Default.NotificacionesAjuste;

    /// <inheritdoc/>
    public override IEnumerable<Falta> Revisar(NotificacionesAjuste ajuste)
    {
        if (ajuste.Activa && ajuste.Webhook is null)
        {
            yield return new("Webhook", "Falta la dirección del webhook. Créelo en Slack u otro programa y pegue aquí su dirección.");
        }
    }

    /// <inheritdoc/>
    protected override NotificacionesAjuste Inicial(PosOptions options) => new();

    /// <inheritdoc/>
    protected override async ValueTask<EstadoSeccion> EstadoAsync(NotificacionesAjuste ajuste, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!ajuste.Activa)
        {
            return EstadoSeccion.Apagado("Los avisos se ven solo en pantalla.");
        }

        ColaStatus status = await services.GetRequiredService<IColaStore>().GetStatusAsync(ColaNotificaciones.Nombre, cancellationToken: cancellationToken);
        return status switch
        {
            { Muertas: > 0 } => EstadoSeccion.Atencion($"{status.Muertas} {(status.Muertas == 1 ? "aviso no llegó" : "avisos no llegaron")} al webhook. Pruebe la dirección y reintente en Notificaciones."),
            { Pendientes: > 0 } => EstadoSeccion.Atencion($"{status.Pendientes} por enviar al webhook; se reintenta solo.", "Por enviar"),
            _ => EstadoSeccion.Listo("También llegan a su webhook."),
        };
    }
}
