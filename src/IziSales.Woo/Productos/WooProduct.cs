namespace IziSales.Woo;

/// <summary>A product or variation of a shop. Prices are as typed there; whether tax is in them is the shop's setting.</summary>
public sealed class WooProduct
{
    /// <summary>The shop's id, which never changes.</summary>
    public long Id { get; init; }

    /// <summary>The variable product that this is a variation of; null for anything else.</summary>
    public long? ParentId { get; init; }

    /// <summary>What it is.</summary>
    public WooProductKind Kind { get; init; }

    /// <summary>Its name; a variation's has its options in it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The shop's code; null when there is none.</summary>
    public string? Sku { get; init; }

    /// <summary>Status, such as <c>publish</c>, <c>draft</c>, <c>private</c> or <c>trash</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>What it costs today; null when it has no price.</summary>
    public decimal? Price { get; init; }

    /// <summary>What it costs when there is no offer; null when it has no price.</summary>
    public decimal? RegularPrice { get; init; }

    /// <summary>What it costs on offer; null when there is none.</summary>
    public decimal? SalePrice { get; init; }

    /// <summary>Tax class; empty is the standard one.</summary>
    public string TaxClass { get; init; } = "";

    /// <summary>Who counts its stock.</summary>
    public WooStockMode StockMode { get; init; }

    /// <summary>How much there is, below zero where more was sold than there was; null when nobody counts. Of a variation on its parent's stock: the parent's.</summary>
    public decimal? StockQuantity { get; init; }

    /// <summary>Whether the shop says that there is some, or takes orders all the same.</summary>
    public bool IsInStock { get; init; }

    /// <summary>The ids of a variable product's variations.</summary>
    public IReadOnlyList<long> Variations { get; init; } = [];

    /// <summary>Names of its categories.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Its page; null when the shop gives none.</summary>
    public Uri? Page { get; init; }

    /// <summary>Its first picture; null when there is none.</summary>
    public Uri? Image { get; init; }

    /// <summary>When it was last saved, which need not have changed anything; null when the shop does not say.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Whether shoppers see it.</summary>
    public bool IsPublished => Status == "publish";

    /// <summary>Whether it was thrown into the trash.</summary>
    public bool IsTrashed => Status == "trash";
}
