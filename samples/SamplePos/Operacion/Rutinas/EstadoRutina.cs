namespace SamplePos.Operacion.Rutinas;

/// <summary>How a routine stands: when it ran last, what came of it, when it runs next.</summary>
public sealed record EstadoRutina
{
    /// <summary>Which.</summary>
    public required string Clave { get; init; }

    /// <summary>When it runs next; null when it does not by itself.</summary>
    public DateTimeOffset? Proxima { get; init; }

    /// <summary>When it last began; null when it never has.</summary>
    public DateTimeOffset? Comenzada { get; init; }

    /// <summary>When it last ended; null while it runs.</summary>
    public DateTimeOffset? Terminada { get; init; }

    /// <summary>Until when whoever runs it has it to himself.</summary>
    public DateTimeOffset? Hasta { get; init; }

    /// <summary>What came of it.</summary>
    public string? Resultado { get; init; }

    /// <summary>Whether it came out well.</summary>
    public bool Bien { get; init; }

    /// <summary>The till that ran it.</summary>
    public string? Caja { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan? Duracion => Terminada - Comenzada;

    /// <summary>Whether it runs at this moment.</summary>
    public bool IsRunning(DateTimeOffset now) => Comenzada is not null && Terminada is null && Hasta >= now;

    /// <summary>Whether it was cut short: the program ended in the middle.</summary>
    public bool IsCut(DateTimeOffset now) => Comenzada is not null && Terminada is null && Hasta < now;
}
