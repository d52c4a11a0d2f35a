using System.Globalization;
using IziSales.Ubl;
using SamplePos.Csv;
using SamplePos.Dieta;

namespace SamplePos.Features.Dieta;

/// <summary>The history as a table that spreadsheets open.</summary>
public static class DietaCsv
{
    private static readonly string[] Titulos = ["fecha", "hora", "que", "para", "producto", "por que", "autorizado por que", "vendio", "boleta"];

    /// <summary>A line per fact, with headings.</summary>
    public static byte[] Write(IEnumerable<DietaLinea> lines) => CsvFile.Write(Titulos, lines.Select(Row));

    private static string[] Row(DietaLinea line)
    {
        DateTimeOffset at = Lima.At(line.Momento);
        return
        [
            at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), at.ToString("HH:mm:ss", CultureInfo.InvariantCulture), DietaView.Palabra(line.Que), line.Nombre, line.Producto, line.Motivos,
            line.Razon ?? "", line.Usuario, line.Numero ?? "",
        ];
    }
}
