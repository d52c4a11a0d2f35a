namespace IziSales.Printing.Pdf;

/// <summary>A table on a roll: side by side where the paper has room for the figures, else each row over several lines.</summary>
internal sealed class RollRows
{
    private const double Indent = 8;

    private readonly RollPages _pages;
    private readonly RollWriter _writer;
    private readonly RollStyle _style;
    private readonly PdfTable _table;

    public RollRows(RollPages pages, RollWriter writer, RollStyle style, TicketTable table)
    {
        _pages = pages;
        _writer = writer;
        _style = style;
        _table = PdfTable.From(table, style.Margin, style.Inner, style.Gap, style.Body);
    }

    public void Draw()
    {
        if (_table.HasHead && !_table.IsCramped)
        {
            Cells([.. _table.Columns.Select(column => PdfText.Wrap(column.Title, PdfFont.Bold, _style.Body, column.Points).Select(static line => new PdfCellLine(line, PdfColor.Black)).ToArray())], PdfFont.Bold);
            Rule();
        }

        foreach (PdfRow row in _table.Rows)
        {
            if (row.Kind == TicketRowKind.Total)
            {
                Rule();
            }

            Row(row);
        }
    }

    private void Row(PdfRow row)
    {
        if (row.Kind == TicketRowKind.Group)
        {
            _pages.Skip(_style.Body * 0.4);
            _writer.Lines(row.Cells[0], 0, PdfFont.Bold);
        }
        else if (_table.IsCramped)
        {
            Stacked(row);
        }
        else
        {
            Cells(_table.Lines(row), row.Font);
        }
    }

    // The words of the row, then its figures: one beside them, several below, each with the name of its column.
    private void Stacked(PdfRow row)
    {
        _pages.Skip(_style.Body * 0.25);
        TicketEmphasis emphasis = row.Kind == TicketRowKind.Total ? TicketEmphasis.Strong : TicketEmphasis.Normal;
        ILookup<bool, int> filled = Enumerable.Range(0, row.Cells.Count).Where(i => row.Cells[i].Length > 0).ToLookup(i => _table.Columns[i].Align == TicketAlign.Right);
        string words = string.Join("  ", filled[false].Select(i => row.Cells[i]));
        int[] figures = [.. filled[true]];
        _writer.Amount(words, figures.Length == 1 ? row.Cells[figures[0]] : "", emphasis);
        foreach (int figure in figures.Length == 1 ? [] : figures)
        {
            _writer.Amount(_table.Columns[figure].Title, row.Cells[figure], emphasis, Indent);
        }
    }

    private void Cells(PdfCellLine[][] cells, PdfFont font)
    {
        int lines = Math.Max(1, cells.Max(static cell => cell.Length));
        for (int line = 0; line < lines; line++)
        {
            double baseLine = _pages.NextLine(_style.Body);
            for (int i = 0; i < cells.Length; i++)
            {
                if (line < cells[i].Length)
                {
                    Cell(_table.Columns[i], cells[i][line].Text, baseLine, font);
                }
            }
        }
    }

    private void Cell(PdfColumn column, string text, double baseLine, PdfFont font)
    {
        double free = column.Points - font.Measure(text, _style.Body);
        double x = column.Align switch
        {
            TicketAlign.Right => free,
            TicketAlign.Center => free / 2,
            _ => 0,
        };
        _pages.Canvas.Text(column.Left + x, baseLine, text, font, _style.Body, PdfColor.Black);
    }

    private void Rule()
    {
        double y = _pages.Take(4) + 2;
        _pages.Canvas.Line(_style.Margin, y, _style.Right, y, 0.6, PdfColor.Quiet);
    }
}
