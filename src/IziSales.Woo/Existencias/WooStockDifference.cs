namespace IziSales.Woo;

/// <summary>A product whose stock is another in the shop than here.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Sku">Its code; of variations on one stock, theirs with commas.</param>
/// <param name="Message">In a sentence for the shopkeeper.</param>
public sealed record WooStockDifference(WooStockDifferenceKind Kind, string Sku, string Message)
{
    /// <summary>Whose stock it is in the shop; null when it has none such.</summary>
    public long? ProductId { get; init; }

    /// <summary>What there is here; of variations on one stock, together.</summary>
    public decimal? Local { get; init; }

    /// <summary>What the shop shows.</summary>
    public decimal? Shop { get; init; }
}
