using System.Globalization;
using SamplePos.Csv;
using SamplePos.Informes;

namespace SamplePos.Features.Reportes;

/// <summary>A report as CSV: figures without thousands, days as 2026-11-20.</summary>
public static class InformeCsv
{
    /// <summary>The file.</summary>
    public static byte[] Write(Informe informe)
    {
        IEnumerable<IReadOnlyList<string>> rows = informe.Filas.Select(static fila => (string[])[.. fila.Select(Cell)]);
        if (informe.Totales.Any(static total => total is not null))
        {
            rows = rows.Append([.. informe.Totales.Select(static (total, i) => i == 0 ? "Total" : Cell(total))]);
        }

        return CsvFile.Write([.. informe.Columnas.Select(static columna => columna.Nombre)], rows);
    }

    private static string Cell(object? cell) => cell switch
    {
        null => "",
        decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}
