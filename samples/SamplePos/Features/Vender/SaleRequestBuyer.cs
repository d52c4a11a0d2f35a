namespace SamplePos.Features.Vender;

/// <summary>The buyer: <c>varios</c>, <c>dni</c> or <c>ruc</c>, with number and name.</summary>
public sealed record SaleRequestBuyer(string? Kind, string? Number, string? Name);
