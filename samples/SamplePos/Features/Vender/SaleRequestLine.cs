namespace SamplePos.Features.Vender;

/// <summary>A product and how much of it.</summary>
public sealed record SaleRequestLine(int ProductId, decimal Quantity);
