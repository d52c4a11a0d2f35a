namespace IziSales.Printing.Pdf;

/// <summary>Draws a table on sheets; its head stands again on each, and what belongs together stays together.</summary>
internal sealed class SheetTable
{
    public const double Gap = 10;

    private const double Inset = 5;

    private readonly SheetPages _pages;
    private readonly SheetStyle _style;
    private readonly PdfTable _table;
    private readonly double _leading;
    private readonly double _padding;

    public SheetTable(SheetPages pages, SheetStyle style, PdfTable table)
    {
        _pages = pages;
        _style = style;
        _table = table;
        _leading = SheetStyle.Leading(style.Body);
        _padding = style.Body * 0.42;
    }

    private double HeadHeight => _table.HasHead ? _style.Body * 2 : 0;

    /// <summary>Where the texts of a table begin, and how wide they may spread.</summary>
    public static (double Left, double Width) Room(SheetStyle style) => (style.Margin + Inset, style.Inner - (2 * Inset));

    /// <summary>Draws head and rows; the last row stays on one sheet with so much of what follows.</summary>
    public void Draw(double closingHeight = 0)
    {
        PdfCellLine[][][] rows = [.. _table.Rows.Select(row => row.Kind == TicketRowKind.Group ? Heading(row) : _table.Lines(row))];
        double tallest = _style.Bottom - _style.Margin - (_style.Body * 6);
        int most = Math.Max(1, (int)(tallest / _leading));
        if (!_pages.HasRoom(HeadHeight + Companions(rows, 0, most, closingHeight)))
        {
            _pages.Break();
        }

        Head();
        for (int i = 0; i < rows.Length; i++)
        {
            int lines = LinesOf(rows[i]);
            for (int from = 0; from < lines; from += most)
            {
                int count = Math.Min(most, lines - from);
                double needed = from + count == lines ? Companions(rows, i, most, closingHeight) : HeightOf(count);
                if (!_pages.HasRoom(needed))
                {
                    _pages.Break();
                    Head();
                }

                Row(_table.Rows[i].Kind, rows[i], from, count);
            }
        }
    }

    // Height of the rest of a row and of what may not be parted from it: a heading from its first row, a sum from the row above, the close from the last.
    private double Companions(PdfCellLine[][][] rows, int at, int most, double closingHeight)
    {
        double height = 0;
        for (int i = at; i < rows.Length; i++)
        {
            int lines = LinesOf(rows[i]);
            height += HeightOf(i == at && lines > most ? lines % most : Math.Min(lines, most));
            bool isFollowedBySum = i + 1 < rows.Length && _table.Rows[i + 1].Kind == TicketRowKind.Total;
            if (_table.Rows[i].Kind != TicketRowKind.Group && !isFollowedBySum)
            {
                return i == rows.Length - 1 ? height + closingHeight : height;
            }
        }

        return height + closingHeight;
    }

    private void Head()
    {
        if (!_table.HasHead)
        {
            return;
        }

        _pages.Canvas.FillRounded(_style.Margin, _pages.Y, _style.Inner, HeadHeight, 4, PdfColor.Accent);
        double baseLine = _pages.Y + (HeadHeight / 2) + (_style.Body * 0.35);
        foreach (PdfColumn column in _table.Columns)
        {
            Cell(column, PdfText.Fold(column.Title), baseLine, PdfFont.Bold, PdfColor.White);
        }

        _pages.Y += HeadHeight;
    }

    private void Row(TicketRowKind kind, PdfCellLine[][] cells, int from, int count)
    {
        double height = HeightOf(count);
        if (kind == TicketRowKind.Group)
        {
            _pages.Canvas.FillRectangle(_style.Margin, _pages.Y, _style.Inner, height, PdfColor.Panel);
        }
        else if (kind == TicketRowKind.Total)
        {
            _pages.Canvas.Line(_style.Margin, _pages.Y, _style.Right, _pages.Y, 1, PdfColor.Accent);
        }

        PdfFont font = kind == TicketRowKind.Row ? PdfFont.Regular : PdfFont.Bold;
        for (int c = 0; c < cells.Length; c++)
        {
            double baseLine = _pages.Y + _padding + (_style.Body * 0.98);
            for (int line = from; line < Math.Min(cells[c].Length, from + count); line++)
            {
                PdfCellLine text = cells[c][line];
                Cell(_table.Columns[c], text.Text, baseLine, text.Color == PdfColor.Quiet ? PdfFont.Regular : font, text.Color);
                baseLine += _leading;
            }
        }

        _pages.Y += height;
        _pages.Canvas.Line(_style.Margin, _pages.Y, _style.Right, _pages.Y, 0.5, PdfColor.Hairline);
    }

    private void Cell(PdfColumn column, string text, double baseLine, PdfFont font, PdfColor color)
    {
        switch (column.Align)
        {
            case TicketAlign.Right:
                _pages.Canvas.TextRight(column.Right, baseLine, text, font, _style.Body, color);
                break;
            case TicketAlign.Center:
                _pages.Canvas.TextCenter(column.Left + (column.Points / 2), baseLine, text, font, _style.Body, color);
                break;
            default:
                _pages.Canvas.Text(column.Left, baseLine, text, font, _style.Body, color);
                break;
        }
    }

    private PdfCellLine[][] Heading(PdfRow row) =>
        [[.. PdfText.Wrap(row.Cells[0], PdfFont.Bold, _style.Body, Room(_style).Width).Select(static line => new PdfCellLine(line, PdfColor.Accent))]];

    private double HeightOf(int lines) => (lines * _leading) + (2 * _padding);

    private static int LinesOf(PdfCellLine[][] cells) => Math.Max(1, cells.Max(static cell => cell.Length));
}
