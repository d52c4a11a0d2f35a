using SamplePos.Catalogue;

namespace SamplePos.Features.Productos;

/// <summary>A product as the sale screen needs it.</summary>
public sealed record ProductAnswer(int Id, string Code, string? Barcode, string Name, int Centimos, bool Weighed)
{
    /// <summary>One as it looks.</summary>
    public static ProductAnswer Example { get; } = new(1, "ARR01", "7750123000373", "Arroz Costeño extra 1 kg", 480, false);

    /// <summary>From the shelf.</summary>
    public static ProductAnswer From(Product product) =>
        new(product.Id, product.Code, product.Barcode, product.Name, product.Centimos, product.IsWeighed);
}
