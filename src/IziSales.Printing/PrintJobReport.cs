namespace IziSales.Printing;

/// <summary>A job in the queue, for a list.</summary>
public sealed record PrintJobReport
{
    /// <summary>Its key.</summary>
    public required string Clave { get; init; }

    /// <summary>Its printer.</summary>
    public required string Impresora { get; init; }

    /// <summary>What it is, for people.</summary>
    public required string Titulo { get; init; }

    /// <summary>Where it stands.</summary>
    public required PrintJobState State { get; init; }

    /// <summary>When it was queued.</summary>
    public required DateTimeOffset Momento { get; init; }

    /// <summary>How many times it was tried.</summary>
    public int Intentos { get; init; }

    /// <summary>When it is tried next, for one that waits.</summary>
    public DateTimeOffset? ProximoIntento { get; init; }

    /// <summary>What was last said about it, in Spanish.</summary>
    public string? Mensaje { get; init; }
}
