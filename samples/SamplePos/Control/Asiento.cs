namespace SamplePos.Control;

/// <summary>A line of the audit log: what was done, by whom, when and from where.</summary>
public sealed record Asiento
{
    /// <summary>Its place in the log.</summary>
    public long Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Momento { get; init; }

    /// <summary>Who: the name with which the person enters, the name of a key, or <c>sistema</c>.</summary>
    public required string Usuario { get; init; }

    /// <summary>What was done, to what.</summary>
    public required Registro Registro { get; init; }

    /// <summary>The address of the machine; null when the program itself did it.</summary>
    public string? Direccion { get; init; }

    /// <summary>The browser or program.</summary>
    public string? Agente { get; init; }
}
