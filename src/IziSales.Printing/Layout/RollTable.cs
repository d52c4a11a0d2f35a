namespace IziSales.Printing.Layout;

/// <summary>A table on a roll, in the first of three forms that fits: columns side by side; the words of a row before its figures; a line for each cell.</summary>
internal sealed class RollTable
{
    private const string Between = "  ";

    private readonly RollPen _pen;
    private readonly IReadOnlyList<TicketColumn> _columns;
    private readonly string[] _titles;
    private readonly (TicketRowKind Kind, string[] Cells)[] _rows;
    private readonly bool _hasHead;

    public RollTable(RollPen pen, TicketTable table)
    {
        _pen = pen;
        _columns = table.Columns;
        _titles = [.. table.Columns.Select(column => pen.Fold(column.Title))];
        _rows = [.. table.Rows.Select(row => (row.Kind, (string[])[.. row.Cells.Select(cell => pen.Fold(cell).Trim(' '))]))];
        _hasHead = table.HasHead;
    }

    public void Print()
    {
        int[] all = [.. Enumerable.Range(0, _columns.Count)];
        if (Fit(all, _pen.Columns) is { } grid)
        {
            WithHead((cells, style) => SideBySide(all, grid, cells, 0, style));
            return;
        }

        int[] figures = [.. all.Where(column => _columns[column].Align == TicketAlign.Right)];
        if (figures.Length < all.Length && Fit(figures, _pen.Columns) is { } right)
        {
            int[] words = [.. all.Except(figures)];
            WithHead((cells, style) => Stacked(words, figures, right, cells, style));
            return;
        }

        Body(OneByOne);
    }

    private TableGrid? Fit(int[] columns, int room) => TableGrid.Fit([.. columns.Select(column => _columns[column])], [.. columns.Select(Longest)], room);

    private int Longest(int column) => _rows
        .Where(row => row.Kind != TicketRowKind.Group && !RunsOn(row.Cells, column, column + 1))
        .Select(row => row.Cells[column].Length)
        .Append(_titles[column].Length)
        .Max();

    private void WithHead(Action<string[], PrintStyle> row)
    {
        if (_hasHead)
        {
            row(_titles, PrintStyle.Bold);
            _pen.Rule();
        }

        Body(row);
    }

    private void Body(Action<string[], PrintStyle> row)
    {
        TicketRowKind? before = null;
        foreach ((TicketRowKind kind, string[] cells) in _rows)
        {
            switch (kind)
            {
                case TicketRowKind.Group:
                    if (before is not null)
                    {
                        _pen.Blank();
                    }

                    _pen.Paragraph(cells[0], 0, PrintStyle.Bold);
                    break;
                case TicketRowKind.Total:
                    if (before is not TicketRowKind.Total)
                    {
                        _pen.Rule();
                    }

                    row(cells, PrintStyle.Bold);
                    break;
                default:
                    row(cells, PrintStyle.Plain);
                    break;
            }

            before = kind;
        }
    }

    private void SideBySide(int[] columns, TableGrid grid, string[] cells, int indent, PrintStyle style)
    {
        List<string>[] texts = [.. columns.Select((column, i) => Wrap(cells[column], grid[i].Width + Beyond(columns, grid, cells, i)))];
        int lines = texts.Max(static text => text.Count);
        char[] line = new char[_pen.Columns - indent];
        for (int n = 0; n < lines; n++)
        {
            Array.Fill(line, ' ');
            for (int i = 0; i < columns.Length; i++)
            {
                if (n < texts[i].Count)
                {
                    (int at, int width) = grid[i];
                    int free = Math.Max(0, width - texts[i][n].Length);
                    int shift = _columns[columns[i]].Align switch { TicketAlign.Right => free, TicketAlign.Center => free / 2, _ => 0 };
                    texts[i][n].CopyTo(line.AsSpan(at + shift));
                }
            }

            _pen.Line(line.AsSpan().TrimEnd(' '), indent, style);
        }
    }

    // A name at the left may take the room of empty cells that follow it.
    private int Beyond(int[] columns, TableGrid grid, string[] cells, int i)
    {
        int end = i;
        while (end + 1 < columns.Length && RunsOn(cells, columns[i], columns[end + 1]))
        {
            end++;
        }

        return grid[end].At + grid[end].Width - grid[i].At - grid[i].Width;
    }

    private bool RunsOn(string[] cells, int column, int next) =>
        _columns[column].Align == TicketAlign.Left && next < cells.Length && cells[next].Length == 0;

    // The words in one paragraph; the figures end its last line, or stand below it.
    private void Stacked(int[] words, int[] figures, TableGrid grid, string[] cells, PrintStyle style)
    {
        string left = string.Join(Between, words.Select(column => cells[column]).Where(static cell => cell.Length > 0));
        _pen.Spread(left, Side(figures, grid, cells).TrimStart(' '), 0, style);
    }

    private string Side(int[] columns, TableGrid grid, string[] cells)
    {
        Span<char> line = stackalloc char[_pen.Columns];
        line.Fill(' ');
        for (int i = 0; i < columns.Length; i++)
        {
            string cell = cells[columns[i]];
            cell.CopyTo(line[(grid[i].At + grid[i].Width - cell.Length)..]);
        }

        return line.ToString();
    }

    private void OneByOne(string[] cells, PrintStyle style)
    {
        for (int column = 0; column < cells.Length; column++)
        {
            if (cells[column].Length > 0)
            {
                _pen.Spread(_titles[column], cells[column], 0, style);
            }
        }

        _pen.Blank();
    }

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        foreach (ReadOnlySpan<char> line in Wrapping.Lines(text, width))
        {
            lines.Add(line.ToString());
        }

        return lines;
    }
}
