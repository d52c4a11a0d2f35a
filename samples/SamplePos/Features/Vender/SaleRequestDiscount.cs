namespace SamplePos.Features.Vender;

/// <summary>A discount: <c>monto</c> in soles or <c>porcentaje</c>.</summary>
public sealed record SaleRequestDiscount(string? Kind, decimal Value);
