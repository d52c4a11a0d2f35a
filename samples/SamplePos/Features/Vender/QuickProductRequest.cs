namespace SamplePos.Features.Vender;

/// <summary>A product made at the till: what it is and what it costs.</summary>
public sealed record QuickProductRequest(string? Name, decimal Price)
{
    /// <summary>What the scanner read; null when it has none.</summary>
    public string? Barcode { get; init; }

    /// <summary>Whether it is put on the scale.</summary>
    public bool Weighed { get; init; }
}
