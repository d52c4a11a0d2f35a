namespace IziSales.Cola;

/// <summary>A piece of work as it stands in its queue.</summary>
public sealed class Tarea
{
    /// <summary>The queue.</summary>
    public required string Cola { get; init; }

    /// <summary>The key, unique in its queue.</summary>
    public required string Clave { get; init; }

    /// <summary>The group in which order is kept; null when it stands alone.</summary>
    public string? Grupo { get; init; }

    /// <summary>What the worker needs.</summary>
    public required ReadOnlyMemory<byte> Contenido { get; init; }

    /// <summary>When it was queued.</summary>
    public required DateTimeOffset Momento { get; init; }

    /// <summary>Where it stands.</summary>
    public required EstadoTarea Estado { get; init; }

    /// <summary>How many times a worker has taken it in hand since it was queued or revived.</summary>
    public int Intentos { get; init; }

    /// <summary>When it may be taken next; null once it has ended.</summary>
    public DateTimeOffset? ProximoIntento { get; init; }

    /// <summary>Until when somebody has it in hand; null when nobody has.</summary>
    public DateTimeOffset? ReservaHasta { get; init; }

    /// <summary>When it ended; null while it is pending.</summary>
    public DateTimeOffset? Terminada { get; init; }

    /// <summary>What was last said about it, in Spanish: the last error, mostly.</summary>
    public string? Mensaje { get; init; }
}
