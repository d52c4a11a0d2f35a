namespace IziSales.Woo.Revision;

/// <summary>What the keys let us see of a shop's settings; null is unknown.</summary>
internal sealed record ShopSettings
{
    public string? Version { get; init; }

    public string? WordPressVersion { get; init; }

    public string? Currency { get; init; }

    public bool? PricesIncludeTax { get; init; }

    public bool? CalculatesTaxes { get; init; }
}
