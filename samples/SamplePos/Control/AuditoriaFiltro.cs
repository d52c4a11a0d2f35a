namespace SamplePos.Control;

/// <summary>Which lines of the audit log are looked for. By default all.</summary>
public sealed record AuditoriaFiltro
{
    /// <summary>Only what this person did.</summary>
    public string? Usuario { get; init; }

    /// <summary>Only this action.</summary>
    public string? Accion { get; init; }

    /// <summary>Only lines with this text in what they were done to.</summary>
    public string? Texto { get; init; }

    /// <summary>From this instant on.</summary>
    public DateTimeOffset? Desde { get; init; }

    /// <summary>Up to before this instant.</summary>
    public DateTimeOffset? Hasta { get; init; }

    /// <summary>Only lines before this place in the log: how the next page is asked for.</summary>
    public long? AntesDe { get; init; }

    /// <summary>At most so many.</summary>
    public int Limit { get; init; } = 50;
}
