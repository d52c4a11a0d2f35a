using System.Globalization;
using System.Text;
using SamplePos.Informes;

namespace SamplePos.Features.Reportes;

/// <summary>A report as CSV that a spreadsheet opens as it is: UTF-8 with its mark, a comma between cells, figures without thousands.</summary>
public static class InformeCsv
{
    private const string Starts = "=+-@\t\r";

    /// <summary>The file.</summary>
    public static byte[] Write(Informe informe)
    {
        StringBuilder csv = new();
        Line(csv, informe.Columnas.Select(static columna => columna.Nombre));
        foreach (IReadOnlyList<object?> fila in informe.Filas)
        {
            Line(csv, fila.Select(static cell => Cell(cell)));
        }

        if (informe.Totales.Any(static total => total is not null))
        {
            Line(csv, informe.Totales.Select(static (total, i) => i == 0 ? "Total" : Cell(total)));
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static void Line(StringBuilder csv, IEnumerable<string> cells) => csv.AppendJoin(',', cells.Select(Quote)).Append("\r\n");

    // A text that begins like a formula would be computed by whoever opens the file; the apostrophe makes it text again.
    private static string Cell(object? cell) => cell switch
    {
        null => "",
        decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string { Length: > 0 } text when Starts.Contains(text[0], StringComparison.Ordinal) => "'" + text,
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Quote(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
