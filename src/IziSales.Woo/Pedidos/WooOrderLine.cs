namespace IziSales.Woo;

/// <summary>Goods of an order. All four amounts are for the whole line; <c>price</c> is left out because it is a rounded binary number.</summary>
public sealed class WooOrderLine
{
    /// <summary>The shop's id of the line, which refunds name; zero when it does not tell.</summary>
    public long Id { get; init; }

    /// <summary>The shop's id of the product; zero when it was deleted.</summary>
    public long ProductId { get; init; }

    /// <summary>The shop's id of the variation; zero for products without.</summary>
    public long VariationId { get; init; }

    /// <summary>Name of the goods, as the shopper saw it; empty for products that no longer exist.</summary>
    public string Name { get; init; } = "";

    /// <summary>The shop's code; null when there is none or the product was deleted.</summary>
    public string? Sku { get; init; }

    /// <summary>How much was bought.</summary>
    public decimal Quantity { get; init; }

    /// <summary>Without tax, before coupons.</summary>
    public decimal Subtotal { get; init; }

    /// <summary>Tax on <see cref="Subtotal"/>.</summary>
    public decimal SubtotalTax { get; init; }

    /// <summary>Without tax, after coupons.</summary>
    public decimal Total { get; init; }

    /// <summary>Tax on <see cref="Total"/>.</summary>
    public decimal TotalTax { get; init; }

    /// <summary>The percentage of the shop's tax rates on it together, such as 18; zero for none, null when the shop does not tell.</summary>
    public decimal? TaxRate { get; init; }
}
