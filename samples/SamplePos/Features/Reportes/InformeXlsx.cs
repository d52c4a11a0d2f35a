using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SamplePos.Informes;

namespace SamplePos.Features.Reportes;

/// <summary>A report as a workbook: figures are numbers, days are dates, text is text and never a formula.</summary>
public static class InformeXlsx
{
    private const uint Plain = 0;
    private const uint Bold = 1;
    private const uint Money = 2;
    private const uint MoneyBold = 3;
    private const uint Day = 4;
    private const uint DayFormat = 14; // dd/mm/yyyy, as the reader's country writes it
    private const uint MoneyFormat = 4; // #,##0.00

    private static readonly DateOnly Epoch = new(1899, 12, 30);

    /// <summary>The file.</summary>
    public static byte[] Write(Informe informe)
    {
        using MemoryStream stream = new();
        using (SpreadsheetDocument book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = book.AddWorkbookPart();
            WorksheetPart worksheet = workbook.AddNewPart<WorksheetPart>();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            worksheet.Worksheet = new Worksheet(Widths(informe), Rows(informe));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(worksheet), SheetId = 1, Name = informe.Tipo.Nombre }));
        }

        return stream.ToArray();
    }

    private static Columns Widths(Informe informe) =>
        new(informe.Columnas.Select(static (columna, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = columna.Tipo == ColumnaTipo.Texto ? 28 : 14, CustomWidth = true }));

    private static SheetData Rows(Informe informe)
    {
        SheetData data = new();
        data.Append(new Row(informe.Columnas.Select(static columna => Words(columna.Nombre, Bold))));
        foreach (IReadOnlyList<object?> fila in informe.Filas)
        {
            data.Append(new Row(fila.Select((cell, i) => Value(cell, informe.Columnas[i].Tipo == ColumnaTipo.Monto ? Money : Plain))));
        }

        if (informe.Totales.Any(static total => total is not null))
        {
            data.Append(new Row(informe.Totales.Select((total, i) => i == 0 ? Words("Total", Bold) : Value(total, informe.Columnas[i].Tipo == ColumnaTipo.Monto ? MoneyBold : Bold))));
        }

        return data;
    }

    private static Cell Value(object? value, uint style) => value switch
    {
        null => new Cell(),
        decimal number => new Cell { DataType = CellValues.Number, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)), StyleIndex = style },
        DateOnly day => new Cell { DataType = CellValues.Number, CellValue = new CellValue((day.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture)), StyleIndex = Day },
        _ => Words(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", Plain),
    };

    private static Cell Words(string text, uint style) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Legal(text))), StyleIndex = style };

    // XML knows no control characters; a name with one would make the whole file unreadable.
    private static string Legal(string text) => string.Concat(text.Where(static c => !char.IsControl(c)));

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = MoneyFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = MoneyFormat, FontId = 1, ApplyNumberFormat = true, ApplyFont = true },
            new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true }));
}
