using System.Globalization;
using SamplePos.Catalogue;
using SamplePos.Csv;

namespace SamplePos.Importacion;

/// <summary>The catalogue as a file that can be brought in again unchanged.</summary>
public static class ListaCsv
{
    /// <summary>The shop's own products; those of the web are changed there.</summary>
    public static byte[] Write(IEnumerable<Product> products) =>
        CsvFile.Write([.. Columnas.Exportadas.Select(static column => column.Titulo())], products.Where(static product => !product.IsFromWeb).Select(static product => Row(product)));

    /// <summary>Every title, and two rows to write over.</summary>
    public static byte[] Template() => CsvFile.Write(
        [.. Enum.GetValues<Columna>().Select(static column => column.Titulo())],
        [
            ["ARR01", "Arroz extra 1 kg", "4.90", "7750000000017", "Abarrotes", "NIU", "no", "", "sí", "6", "sí", "24"],
            ["QUE01", "Queso fresco", "22.00", "", "Frescos", "KGM", "sí", "1", "sí", "1.5", "sí", "3.250"],
        ]);

    private static string[] Row(Product product) =>
    [
        product.Code,
        product.Name,
        product.Price.ToString("0.00", CultureInfo.InvariantCulture),
        string.Join(' ', product.Barcodes),
        product.Category ?? "",
        product.Unit,
        YesOrNo(product.IsWeighed),
        product.QuickKey?.ToString(CultureInfo.InvariantCulture) ?? "",
        YesOrNo(product.KeepsStock),
        product.Minimum?.ToString("0.###", CultureInfo.InvariantCulture) ?? "",
        YesOrNo(product.IsActive),
    ];

    private static string YesOrNo(bool value) => value ? "sí" : "no";
}
