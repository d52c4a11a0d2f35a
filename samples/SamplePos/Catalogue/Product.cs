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

    /// <summary>Other bar codes of the same thing, with blanks between them; null when it has one at most.</summary>
    public string? MoreBarcodes { get; init; }

    /// <summary>What is sold, as printed.</summary>
    public required string Name { get; init; }

    /// <summary>The shelf it belongs to; null when nobody said.</summary>
    public string? Category { get; init; }

    /// <summary>Catálogo 03: NIU for pieces, KGM for what is weighed.</summary>
    public string Unit { get; init; } = "NIU";

    /// <summary>Whether its quantity is asked at the till; null is what its unit says.</summary>
    public bool? Weighed { get; init; }

    /// <summary>The price on the shelf, in céntimos.</summary>
    public int Centimos { get; init; }

    /// <summary>The place among the quick keys, or null.</summary>
    public int? QuickKey { get; init; }

    /// <summary>Whether the shop counts it.</summary>
    public bool KeepsStock { get; init; }

    /// <summary>What there is of it, in thousandths: the sum of its movements.</summary>
    public long Milesimos { get; init; }

    /// <summary>Below which it is to be bought, in thousandths; null when nobody said.</summary>
    public long? MinimoMilesimos { get; init; }

    /// <summary>Since when it is not sold any more, as kept; null while it is.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>Counts up with every change, so that of two people who edit it one is told.</summary>
    public long Version { get; init; } = 1;

    /// <summary>Whether it is a product of the web shop, which is changed there.</summary>
    public bool IsFromWeb { get; init; }

    /// <summary>Its page on the web; null when it has none.</summary>
    public string? Link { get; init; }

    /// <summary>What the web had of it when it was last read; null where nobody counts.</summary>
    public string? WebStock { get; init; }

    /// <summary>Whether another product had the same code already when codes began to be compared without their case, and keeps it.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>The price on the shelf, in soles.</summary>
    public decimal Price => Centimos / 100m;

    /// <summary>Whether it is put on the scale.</summary>
    public bool IsWeighed => Weighed ?? Unit == "KGM";

    /// <summary>Whether it is sold.</summary>
    public bool IsActive => Withdrawn is null;

    /// <summary>What there is of it; means something only where it is counted.</summary>
    public decimal Stock => Milesimos / 1000m;

    /// <summary>Below which it is to be bought; null when nobody said.</summary>
    public decimal? Minimum => MinimoMilesimos / 1000m;

    /// <summary>Whether it is to be bought.</summary>
    public bool IsLow => KeepsStock && Milesimos <= (MinimoMilesimos ?? 0);

    /// <summary>Every bar code, the first one first.</summary>
    public IReadOnlyList<string> Barcodes => Barcode is null ? [] : [Barcode, .. MoreBarcodes?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []];
}
