namespace SamplePos.Catalogue;

/// <summary>Something on the shelf.</summary>
public sealed record Product
{
    /// <summary>The key.</summary>
    public int Id { get; init; }

    /// <summary>The shop's code, printed on the boleta.</summary>
    public required string Code { get; init; }

    /// <summary>What the scanner reads.</summary>
    public string? Barcode { get; init; }

    /// <summary>What is sold, as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Catálogo 03: NIU for pieces, KGM for what is weighed.</summary>
    public string Unit { get; init; } = "NIU";

    /// <summary>The price on the shelf, in céntimos.</summary>
    public int Centimos { get; init; }

    /// <summary>The place among the quick keys, or null.</summary>
    public int? QuickKey { get; init; }

    /// <summary>The price on the shelf, in soles.</summary>
    public decimal Price => Centimos / 100m;

    /// <summary>Whether it is put on the scale.</summary>
    public bool IsWeighed => Unit == "KGM";
}
