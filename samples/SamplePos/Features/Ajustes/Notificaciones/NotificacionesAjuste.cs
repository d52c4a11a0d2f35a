using SamplePos.Ajustes;
using SamplePos.Notificaciones;

namespace SamplePos.Features.Ajustes.Notificaciones;

/// <summary>Where the shop wants to be told outside this program, and of what.</summary>
public sealed record NotificacionesAjuste
{
    /// <summary>Whether it wants to be.</summary>
    public bool Activa { get; init; }

    /// <summary>The webhook's address, which is secret: whoever knows it can write there.</summary>
    public Secreto? Webhook { get; init; }

    /// <summary>Whether the webhook may be a machine of the shop's own network.</summary>
    public bool RedLocal { get; init; }

    /// <summary>What it does not want to be told of, by <see cref="ClaseNotificacion.Codigo"/>.</summary>
    public IReadOnlyList<string> Calladas { get; init; } = [];

    /// <summary>Whether a notice of this kind goes out.</summary>
    public bool Quiere(ClaseNotificacion clase) => Activa && Webhook is not null && !Calladas.Contains(clase.Codigo, StringComparer.Ordinal);
}
