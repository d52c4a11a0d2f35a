using System.Globalization;
using System.Text;
using IziSales.Ubl;
using SamplePos.Dieta;

namespace SamplePos.Features.Dieta;

/// <summary>The history as a table that spreadsheets open.</summary>
public static class DietaCsv
{
    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>A line per fact, with headings.</summary>
    public static string Write(IEnumerable<DietaLinea> lines)
    {
        StringBuilder text = new("fecha,hora,que,para,producto,por que,autorizado por que,vendio,boleta\r\n");
        foreach (DietaLinea line in lines)
        {
            DateTimeOffset at = Lima.At(line.Momento);
            string[] cells =
            [
                at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), at.ToString("HH:mm:ss", CultureInfo.InvariantCulture), DietaView.Palabra(line.Que), line.Nombre, line.Producto, line.Motivos,
                line.Razon ?? "", line.Usuario, line.Numero ?? "",
            ];
            text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>Quoted; what a spreadsheet would take for a formula is marked as text.</summary>
    private static string Cell(string text)
    {
        string safe = text.Length > 0 && Formula.Contains(text[0]) ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
