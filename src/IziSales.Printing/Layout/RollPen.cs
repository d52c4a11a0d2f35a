using IziSales.Printing.Characters;

namespace IziSales.Printing.Layout;

/// <summary>Writes on a roll: puts texts into the cells of a line.</summary>
internal sealed class RollPen
{
    private readonly Charset _charset;
    private readonly IRoll _roll;
    private readonly char[] _cells;
    private readonly string _rule;

    public RollPen(IRoll roll, Charset charset, int columns)
    {
        _roll = roll;
        _charset = charset;
        _cells = new char[columns];
        _rule = new string('-', columns);
    }

    /// <summary>Cells of a line.</summary>
    public int Columns => _cells.Length;

    /// <summary>The text in characters that the roll can show, a cell each.</summary>
    public string Fold(string text) => _charset.Fold(text);

    public void Blank() => _roll.Line([], PrintStyle.Plain);

    public void Rule() => _roll.Line(_rule, PrintStyle.Plain);

    /// <summary>A text that fits, so many cells from the left.</summary>
    public void Line(ReadOnlySpan<char> text, int indent = 0, PrintStyle style = PrintStyle.Plain)
    {
        if (indent == 0)
        {
            _roll.Line(text, style);
            return;
        }

        _cells.AsSpan(0, indent).Fill(' ');
        text.CopyTo(_cells.AsSpan(indent));
        _roll.Line(_cells.AsSpan(0, indent + text.Length), style);
    }

    /// <summary>A folded text in as many lines as it takes.</summary>
    public void Paragraph(ReadOnlySpan<char> text, int indent = 0, PrintStyle style = PrintStyle.Plain)
    {
        foreach (ReadOnlySpan<char> line in Wrapping.Lines(text, Columns - indent))
        {
            Line(line, indent, style);
        }
    }

    /// <summary>A folded text between the edges of the paper, in cells as wide as the style makes them.</summary>
    public void Aligned(ReadOnlySpan<char> text, TicketAlign align, PrintStyle style)
    {
        int width = WidthIn(style);
        foreach (ReadOnlySpan<char> line in Wrapping.Lines(text, align == TicketAlign.Center ? Wrapping.Balance(text, width) : width))
        {
            int free = width - line.Length;
            Line(line, align switch { TicketAlign.Center => free / 2, TicketAlign.Right => free, _ => 0 }, style);
        }
    }

    /// <summary>A left text and a right text on one line; when they do not fit, the right one stands alone on the next.</summary>
    public void Spread(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int indent = 0, PrintStyle style = PrintStyle.Plain)
    {
        int width = WidthIn(style);
        ReadOnlySpan<char> last = [];
        foreach (ReadOnlySpan<char> line in Wrapping.Lines(left, width - indent))
        {
            if (last.Length > 0)
            {
                Line(last, indent, style);
            }

            last = line;
        }

        if (indent + last.Length + 1 + right.Length <= width)
        {
            Span<char> cells = _cells.AsSpan(0, width);
            cells.Fill(' ');
            last.CopyTo(cells[indent..]);
            right.CopyTo(cells[(width - right.Length)..]);
            _roll.Line(cells, style);
            return;
        }

        if (last.Length > 0)
        {
            Line(last, indent, style);
        }

        foreach (ReadOnlySpan<char> line in Wrapping.Lines(right, width))
        {
            Line(line, width - line.Length, style);
        }
    }

    private int WidthIn(PrintStyle style) => style.HasFlag(PrintStyle.Wide) ? Columns / 2 : Columns;
}
