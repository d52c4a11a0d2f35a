using IziSales.Ubl;
using SamplePos.Ajustes;

namespace SamplePos.Catalogue;

/// <summary>What a product must be like, whether a person types it or a file brings it.</summary>
public static class ProductRules
{
    /// <summary>The longest code: what SUNAT takes for a line's code.</summary>
    public const int LongestCode = 30;

    /// <summary>The longest name.</summary>
    public const int LongestName = 150;

    /// <summary>The longest category.</summary>
    public const int LongestCategory = 40;

    /// <summary>The longest bar code.</summary>
    public const int LongestBarcode = 20;

    /// <summary>The highest price, in céntimos.</summary>
    public const int MostCentimos = 9_999_999;

    /// <summary>The largest quantity, in thousandths.</summary>
    public const long MostMilesimos = 999_999_000;

    /// <summary>The most quick keys.</summary>
    public const int MostKeys = 24;

    private const int MostBarcodes = 6;

    /// <summary>What is wrong with it, field by field; nothing when it may be kept.</summary>
    public static IEnumerable<Falta> Check(Product product)
    {
        if (product.Code.Length is 0 or > LongestCode || product.Code.Any(static letter => char.IsControl(letter)))
        {
            yield return new("Codigo", $"Escriba un código de 1 a {LongestCode} letras o números.");
        }

        if (product.Name.Length is < 2 or > LongestName || product.Name.Any(static letter => char.IsControl(letter)))
        {
            yield return new("Nombre", $"Escriba el nombre, de 2 a {LongestName} letras.");
        }

        if (product.Centimos is <= 0 or > MostCentimos)
        {
            yield return new("Precio", "Escriba un precio mayor que cero, con hasta dos decimales.");
        }

        if (product.Barcodes.Any(static code => code.Length > LongestBarcode || !code.All(char.IsAsciiLetterOrDigit)))
        {
            yield return new("Barras", $"Un código de barras tiene hasta {LongestBarcode} letras y números, sin guiones.");
        }
        else if (product.Barcodes.Count > MostBarcodes || product.Barcodes.Distinct(StringComparer.Ordinal).Count() < product.Barcodes.Count)
        {
            yield return new("Barras", $"Escriba hasta {MostBarcodes} códigos de barras distintos.");
        }

        if (product.Category?.Length > LongestCategory || product.Category?.Any(static letter => char.IsControl(letter)) == true)
        {
            yield return new("Categoria", $"La categoría tiene hasta {LongestCategory} letras.");
        }

        if (!UnidadMedida.TryParse(product.Unit, out _))
        {
            yield return new("Unidad", "Esa unidad no está en el catálogo 03 de SUNAT. Use, por ejemplo, NIU (unidad), KGM (kilogramo) o LTR (litro).");
        }

        if (product.QuickKey is < 1 or > MostKeys)
        {
            yield return new("Tecla", $"La tecla rápida va de 1 a {MostKeys}.");
        }

        if (product.MinimoMilesimos is < 0 or > MostMilesimos)
        {
            yield return new("Minimo", "Escriba un mínimo de cero o más, con hasta tres decimales.");
        }
    }
}
