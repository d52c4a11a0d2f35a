using SamplePos.Catalogue;
using SamplePos.Presentation;

namespace SamplePos.Features.Productos;

/// <summary>A product as it is typed.</summary>
public sealed class ProductForm
{
    public string? Codigo { get; set; }

    public string? Nombre { get; set; }

    public string? Barras { get; set; }

    public string? Categoria { get; set; }

    public string? Unidad { get; set; }

    public string? Precio { get; set; }

    public bool Pesado { get; set; }

    public string? Tecla { get; set; }

    public bool Lleva { get; set; }

    public string? Minimo { get; set; }

    public bool Retirado { get; set; }

    public long Version { get; set; }

    /// <summary>A product as it is shown to be changed.</summary>
    public static ProductForm From(Product product) => new()
    {
        Codigo = product.Code,
        Nombre = product.Name,
        Barras = string.Join(' ', product.Barcodes),
        Categoria = product.Category,
        Unidad = product.Unit,
        Precio = Texto.Monto(product.Price).Replace(",", "", StringComparison.Ordinal),
        Pesado = product.IsWeighed,
        Tecla = product.QuickKey is { } key ? Texto.Entero(key) : "",
        Lleva = product.KeepsStock,
        Minimo = product.Minimum is { } minimum ? Texto.Cantidad(minimum) : "",
        Retirado = !product.IsActive,
        Version = product.Version,
    };

    /// <summary>What was typed over what there was. What cannot be read becomes something that <see cref="ProductRules"/> refuses.</summary>
    public Product Over(Product before)
    {
        string[] barcodes = (Barras ?? "").Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return before with
        {
            Code = Typed(Codigo),
            Name = Typed(Nombre),
            Barcode = barcodes.FirstOrDefault(),
            MoreBarcodes = barcodes.Length > 1 ? string.Join(' ', barcodes.Skip(1)) : null,
            Category = Typed(Categoria) is { Length: > 0 } category ? category : null,
            Unit = Typed(Unidad),
            Centimos = Texto.TryMonto(Precio, out decimal price) && price * 100m <= ProductRules.MostCentimos ? (int)(price * 100m) : 0,
            Weighed = Pesado,
            QuickKey = Typed(Tecla) is not { Length: > 0 } key ? null : int.TryParse(key, out int place) ? place : 0,
            KeepsStock = Lleva,
            MinimoMilesimos = Typed(Minimo) is not { Length: > 0 } minimum ? null : Texto.TryCantidad(minimum, out decimal quantity) ? (long)(quantity * 1000m) : -1,
            Withdrawn = Retirado ? before.Withdrawn ?? "" : null,
            Version = Version,
        };
    }

    private static string Typed(string? text) => text?.Trim() ?? "";
}
