namespace SamplePos.Dieta;

/// <summary>A line of the history.</summary>
public sealed record DietaLinea
{
    /// <summary>When.</summary>
    public required DateTimeOffset Momento { get; init; }

    /// <summary>Who sold.</summary>
    public required string Usuario { get; init; }

    /// <summary>What happened.</summary>
    public required DietaQue Que { get; init; }

    /// <summary>For whom it was.</summary>
    public required string Nombre { get; init; }

    /// <summary>What was to be sold.</summary>
    public required string Producto { get; init; }

    /// <summary>Why it is not for the person.</summary>
    public required string Motivos { get; init; }

    /// <summary>Why it was let pass.</summary>
    public string? Razon { get; init; }

    /// <summary>The boleta of that sale; null when there is none.</summary>
    public string? Numero { get; init; }
}
