namespace IziSales.Woo;

/// <summary>A shipping line or a fee line of an order; shops also write discounts as fees below zero.</summary>
public sealed class WooCharge
{
    /// <summary>The shop's id of the line; zero when it does not tell.</summary>
    public long Id { get; init; }

    /// <summary>What the shopper saw: the shipping method or the fee's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Without tax.</summary>
    public decimal Total { get; init; }

    /// <summary>Tax on <see cref="Total"/>.</summary>
    public decimal TotalTax { get; init; }

    /// <summary>The percentage of the shop's tax rates on it together, such as 18; zero for none, null when the shop does not tell.</summary>
    public decimal? TaxRate { get; init; }
}
