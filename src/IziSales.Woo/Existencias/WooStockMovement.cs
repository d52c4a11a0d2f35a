namespace IziSales.Woo;

/// <summary>What a sale at the till takes from the web shop's stock.</summary>
public sealed record WooStockMovement
{
    /// <summary>Something was sold, or given back.</summary>
    /// <param name="key">What makes it this movement and no other, such as the sale's id and the line's; the same key again changes nothing.</param>
    /// <param name="sku">The product's code in the shop.</param>
    /// <param name="quantity">How much was sold; below zero it was given back.</param>
    /// <exception cref="ArgumentException">Key or SKU are blank, or the quantity is zero.</exception>
    public WooStockMovement(string key, string sku, decimal quantity)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(sku);
        ArgumentOutOfRangeException.ThrowIfZero(quantity);
        Key = key;
        Sku = sku;
        Quantity = quantity;
    }

    /// <summary>What makes it this movement and no other.</summary>
    public string Key { get; }

    /// <summary>The product's code in the shop.</summary>
    public string Sku { get; }

    /// <summary>How much was sold; below zero it was given back.</summary>
    public decimal Quantity { get; }

    /// <summary>The product's id in the shop, which spares a search. By default it is looked for by its SKU.</summary>
    public long? ProductId { get; init; }
}
