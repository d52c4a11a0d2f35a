using System.Diagnostics.CodeAnalysis;
using SamplePos.Features.Vender;

namespace SamplePos.Features.Retenidas;

/// <summary>A discount of a sale put aside, in hundredths as the till counts.</summary>
public sealed record HeldDiscount(string Kind, long Value)
{
    /// <summary>From the request.</summary>
    [return: NotNullIfNotNull(nameof(discount))]
    public static HeldDiscount? From(SaleRequestDiscount? discount) => discount is null ? null : new(discount.Kind ?? "", (long)(discount.Value * 100m));
}
