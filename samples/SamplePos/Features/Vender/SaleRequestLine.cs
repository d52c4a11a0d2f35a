namespace SamplePos.Features.Vender;

/// <summary>A product and how much of it.</summary>
public sealed record SaleRequestLine(int ProductId, decimal Quantity)
{
    /// <summary>Another price than the shelf's; null is the shelf's.</summary>
    public decimal? Price { get; init; }

    /// <summary>What is taken off the line; null is nothing.</summary>
    public SaleRequestDiscount? Discount { get; init; }

    /// <summary>Whether it is given away.</summary>
    public bool Free { get; init; }

    /// <summary>Why the price is another, or the goods are given away.</summary>
    public string? Reason { get; init; }

    /// <summary>Why the line may pass although it is not for the person for whom it is; null when nobody let it pass.</summary>
    public string? DietReason { get; init; }
}
