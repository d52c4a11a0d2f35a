namespace IziSales.Printing.Pdf;

/// <summary>The table of goods on sheets: the columns as wide as their figures, the rest for the description, the head again on each sheet.</summary>
internal sealed class SheetTable
{
    private const double Gap = 5;

    private readonly SheetPages _pages;
    private readonly SheetStyle _style;
    private readonly TicketItem[] _items;
    private readonly Column[] _columns;
    private readonly double _leading;
    private readonly double _padding;

    public SheetTable(SheetPages pages, Ticket ticket, SheetStyle style)
    {
        _pages = pages;
        _style = style;
        _items = [.. SheetBlocks.Of(ticket, TicketSectionKind.Detalle).OfType<TicketDetail>().SelectMany(static detail => detail.Items)];
        _leading = SheetStyle.Leading(style.Body);
        _padding = style.Body * 0.42;
        _columns = Columns();
    }

    /// <summary>Draws head and rows; the last row stays on one sheet with what closes the document.</summary>
    public void Draw(double closingHeight)
    {
        Head();
        double tallest = _style.Bottom - _pages.Y - 40;
        for (int i = 0; i < _items.Length; i++)
        {
            CellLine[][] cells = Cells(_items[i]);
            int lines = cells.Max(static cell => cell.Length);
            int most = Math.Max(1, (int)(tallest / _leading));
            for (int from = 0; from < lines; from += most)
            {
                int count = Math.Min(most, lines - from);
                double height = (count * _leading) + (2 * _padding);
                bool isLast = i == _items.Length - 1 && from + count == lines;
                if (!_pages.HasRoom(height + (isLast ? closingHeight : 0)))
                {
                    _pages.Break();
                    Head();
                }

                Row(cells, from, count, height);
            }
        }
    }

    private void Head()
    {
        double height = _style.Body * 2;
        _pages.Canvas.FillRounded(_style.Margin, _pages.Y, _style.Inner, height, 4, PdfColor.Accent);
        double baseLine = _pages.Y + (height / 2) + (_style.Body * 0.33);
        foreach (Column column in _columns)
        {
            Cell(column, column.Title, baseLine, PdfFont.Bold, PdfColor.White);
        }

        _pages.Y += height;
    }

    private void Row(CellLine[][] cells, int from, int count, double height)
    {
        for (int c = 0; c < _columns.Length; c++)
        {
            double baseLine = _pages.Y + _padding + (_style.Body * 0.98);
            for (int line = from; line < Math.Min(cells[c].Length, from + count); line++)
            {
                Cell(_columns[c], cells[c][line].Text, baseLine, PdfFont.Regular, cells[c][line].Color);
                baseLine += _leading;
            }
        }

        _pages.Y += height;
        _pages.Canvas.Line(_style.Margin, _pages.Y, _style.Right, _pages.Y, 0.5, PdfColor.Hairline);
    }

    private void Cell(Column column, string text, double baseLine, PdfFont font, PdfColor color)
    {
        if (column.IsFigure)
        {
            _pages.Canvas.TextRight(column.X + column.Width, baseLine, text, font, _style.Body, color);
        }
        else
        {
            _pages.Canvas.Text(column.X, baseLine, text, font, _style.Body, color);
        }
    }

    private CellLine[][] Cells(TicketItem item)
    {
        CellLine[][] cells = new CellLine[_columns.Length][];
        for (int c = 0; c < _columns.Length; c++)
        {
            Column column = _columns[c];
            IEnumerable<CellLine> lines = Lines(column.Read(item), column, PdfColor.Black);
            if (column.IsDescription)
            {
                lines = lines.Concat(item.Notas.SelectMany(nota => Lines(nota, column, PdfColor.Quiet)));
            }

            cells[c] = [.. lines];
        }

        return cells;
    }

    private IEnumerable<CellLine> Lines(string text, Column column, PdfColor color) =>
        PdfText.Wrap(text, PdfFont.Regular, _style.Body, column.Width).Select(line => new CellLine(line, color));

    private Column[] Columns()
    {
        double figures = _style.Inner * 0.2;
        List<Column> columns =
        [
            Sized("Cant.", static item => item.Cantidad, figures) with { IsFigure = true },
            Sized("Unidad", static item => item.Unidad, _style.Inner * 0.12),
        ];
        if (Array.Exists(_items, static item => item.Codigo is not null))
        {
            columns.Add(Sized("Código", static item => item.Codigo ?? "", _style.Inner * 0.18));
        }

        int description = columns.Count;
        columns.Add(new Column("Descripción", static item => item.Descripcion) { IsDescription = true });
        columns.Add(Sized("P. unitario", static item => item.PrecioUnitario, figures) with { IsFigure = true });
        columns.Add(Sized("Importe", static item => item.Importe, figures) with { IsFigure = true });

        double rest = _style.Inner - columns.Sum(static column => column.Width) - (2 * Gap * columns.Count);
        columns[description] = columns[description] with { Width = rest };
        double x = _style.Margin + Gap;
        for (int c = 0; c < columns.Count; c++)
        {
            columns[c] = columns[c] with { X = x };
            x += columns[c].Width + (2 * Gap);
        }

        return [.. columns];
    }

    private Column Sized(string title, Func<TicketItem, string> read, double most)
    {
        double width = PdfFont.Bold.Measure(PdfText.Fold(title), _style.Body);
        foreach (TicketItem item in _items)
        {
            width = Math.Max(width, PdfFont.Regular.Measure(PdfText.Fold(read(item)), _style.Body) + 0.1);
        }

        return new Column(title, read) { Width = Math.Min(width, most) };
    }

    private readonly record struct CellLine(string Text, PdfColor Color);

    private sealed record Column(string Title, Func<TicketItem, string> Read)
    {
        public double X { get; init; }

        public double Width { get; init; }

        public bool IsFigure { get; init; }

        public bool IsDescription { get; init; }
    }
}
