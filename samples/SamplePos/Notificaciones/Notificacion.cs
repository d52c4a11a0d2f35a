namespace SamplePos.Notificaciones;

/// <summary>Something the shop was told once.</summary>
public sealed record Notificacion
{
    /// <summary>Its place among the others.</summary>
    public required long Id { get; init; }

    /// <summary>Its name, unique in the shop: whatever is told again under it is not told.</summary>
    public required string Clave { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Momento { get; init; }

    /// <summary>How much it matters.</summary>
    public required Gravedad Gravedad { get; init; }

    /// <summary>What happened and what to do, in Spanish.</summary>
    public required string Texto { get; init; }

    /// <summary>Where in the program it is looked at; null when there is no such place.</summary>
    public string? Enlace { get; init; }

    /// <summary>What became of its message to the webhook.</summary>
    public Entrega Entrega { get; init; }

    /// <summary>What the webhook last answered, in Spanish.</summary>
    public string? Respuesta { get; init; }

    /// <summary>When the webhook had it.</summary>
    public DateTimeOffset? Entregada { get; init; }

    /// <summary>Whether the person who asks has read it.</summary>
    public bool IsLeida { get; init; }

    /// <summary>What it is about.</summary>
    public ClaseNotificacion Clase => ClaseNotificacion.Of(Clave);
}
