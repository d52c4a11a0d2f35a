namespace IziSales.Woo;

/// <summary>Goods, shipping or a fee that a refund takes back.</summary>
public sealed class WooRefundLine
{
    /// <summary>The order's line that is taken back; null when the shop does not tell.</summary>
    public long? OriginalId { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>How much comes back; zero when only money does.</summary>
    public decimal Quantity { get; init; }

    /// <summary>What went back, taxes in; below zero for a discount that is taken back too.</summary>
    public decimal Amount { get; init; }
}
