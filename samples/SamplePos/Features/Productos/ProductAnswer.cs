using System.Globalization;
using SamplePos.Catalogue;
using SamplePos.Presentation;

namespace SamplePos.Features.Productos;

/// <summary>A product as the sale screen needs it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Code">The shop's code.</param>
/// <param name="Barcode">What the scanner reads; null when it has none.</param>
/// <param name="Name">What it is.</param>
/// <param name="Centimos">The price on the shelf.</param>
/// <param name="Weighed">Whether its quantity is asked.</param>
/// <param name="Barcodes">Every bar code.</param>
/// <param name="Unit">Catálogo 03.</param>
/// <param name="Measure">The unit as a person reads it: kg, und.</param>
/// <param name="Category">The shelf it belongs to; null when nobody said.</param>
/// <param name="Stock">What there is of it; null where nobody counts.</param>
public sealed record ProductAnswer(
    int Id, string Code, string? Barcode, string Name, int Centimos, bool Weighed, IReadOnlyList<string> Barcodes, string Unit, string Measure, string? Category, decimal? Stock)
{
    /// <summary>One as it looks.</summary>
    public static ProductAnswer Example { get; } = new(1, "ARR01", "7750123000373", "Arroz Costeño extra 1 kg", 480, false, ["7750123000373"], "NIU", "und", "Abarrotes", 24m);

    /// <summary>From the shelf.</summary>
    public static ProductAnswer From(Product product) => new(
        product.Id,
        product.Code,
        product.Barcode,
        product.Name,
        product.Centimos,
        product.IsWeighed,
        product.Barcodes,
        product.Unit,
        UnidadView.Corta(product.Unit),
        product.Category,
        StockOf(product));

    /// <summary>What there is: counted here, else what the web says of its own; null where nobody counts.</summary>
    private static decimal? StockOf(Product product) =>
        product.KeepsStock ? product.Stock
        : product.IsFromWeb && decimal.TryParse(product.WebStock, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal web) ? web : null;
}
