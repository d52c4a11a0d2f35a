using SamplePos.Catalogue;
using SamplePos.Features.Vender;
using SamplePos.Presentation;

namespace SamplePos.Features.Retenidas;

/// <summary>A line of a sale put aside, with the product as it is now: in thousandths and céntimos, as the till counts.</summary>
public sealed record HeldLine(int Id, string Code, string? Barcode, string Name, int Centimos, bool Weighed, long Quantity, long? Price, HeldDiscount? Discount, bool Free, string Reason)
{
    /// <summary>Why the line may pass although it is not for the person for whom it is; null when nobody let it pass.</summary>
    public string? DietReason { get; init; }

    /// <summary>The unit as a person reads it: kg, und.</summary>
    public string Measure { get; init; } = "kg";

    /// <summary>From the request and the catalogue.</summary>
    public static HeldLine From(SaleRequestLine line, Product product) => new(
        product.Id,
        product.Code,
        product.Barcode,
        product.Name,
        product.Centimos,
        product.IsWeighed,
        (long)(line.Quantity * 1000m),
        (long?)(line.Price * 100m),
        HeldDiscount.From(line.Discount),
        line.Free,
        line.Reason ?? "")
    {
        DietReason = line.DietReason,
        Measure = UnidadView.Corta(product.Unit),
    };
}
