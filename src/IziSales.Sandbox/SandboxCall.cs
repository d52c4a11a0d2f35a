namespace IziSales.Sandbox;

/// <summary>A call as a rule of faults sees it.</summary>
public sealed record SandboxCall
{
    /// <summary>What is asked.</summary>
    public required SandboxOperation Operation { get; init; }

    /// <summary>By which road it came.</summary>
    public SandboxChannel Channel { get; init; }

    /// <summary>The how-manieth call of this operation it is, from 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>The file's name as the caller gave it; null when it gave none.</summary>
    public string? NombreArchivo { get; init; }

    /// <summary>The series in that name.</summary>
    public string? Serie { get; init; }

    /// <summary>The correlativo in that name.</summary>
    public int? Correlativo { get; init; }

    /// <summary>What the customer pays, when a document was handed in and says it.</summary>
    public decimal? Importe { get; init; }
}
