using IziSales.Printing.Characters;

namespace IziSales.Printing.Layout;

/// <summary>Lays a ticket out in lines of equal cells, as rolls and plain text have them.</summary>
internal sealed class RollLayout
{
    private const int Indent = 2;

    private readonly Charset _charset;
    private readonly int _columns;
    private readonly PrintStyle _large;
    private readonly List<PrintLine> _lines = [];

    /// <summary>A roll of so many columns; <paramref name="large"/> is the style that the device has for big letters.</summary>
    public RollLayout(Charset charset, int columns, PrintStyle large)
    {
        _charset = charset;
        _columns = columns;
        _large = large;
    }

    public IReadOnlyList<PrintLine> Arrange(Ticket ticket)
    {
        foreach (TicketSection section in ticket.Sections)
        {
            if (section.Kind == TicketSectionKind.Saludo)
            {
                Blank();
            }

            foreach (TicketBlock block in section.Blocks)
            {
                Add(block);
            }

            if (section.Kind is TicketSectionKind.Marca or TicketSectionKind.Emisor)
            {
                Blank();
            }
        }

        return _lines;
    }

    private void Add(TicketBlock block)
    {
        switch (block)
        {
            case TicketText text:
                Text(text);
                break;
            case TicketField field:
                Field(_charset.Fold(field.Label) + ":", _charset.Fold(field.Value));
                break;
            case TicketAmount amount:
                Amount(_charset.Fold(amount.Label), _charset.Fold(amount.Amount), amount.Emphasis);
                break;
            case TicketDetail detail:
                Detail(detail);
                break;
            case TicketRule:
                Line(new string('-', _columns));
                break;
            case TicketQr qr:
                _lines.Add(new PrintLine(PrintKind.Qr, qr.Text));
                break;
            case TicketDrawer:
                _lines.Add(new PrintLine(PrintKind.Drawer, ""));
                break;
            case TicketCut:
                _lines.Add(new PrintLine(PrintKind.Cut, ""));
                break;
            default:
                throw new ArgumentException($"A roll does not know a {block.GetType().Name}.", nameof(block));
        }
    }

    private void Text(TicketText text)
    {
        string folded = _charset.Fold(text.Text);
        PrintStyle style = text.Emphasis switch
        {
            TicketEmphasis.Large => BigFor(folded),
            TicketEmphasis.Strong => PrintStyle.Bold,
            _ => PrintStyle.Plain,
        };
        int width = style.HasFlag(PrintStyle.Wide) ? _columns / 2 : _columns;
        List<string> lines = text.Align == TicketAlign.Center ? Wrapping.Balance(folded, width) : Wrapping.Wrap(folded, width);
        foreach (string line in lines)
        {
            Line(Aligned(line, width, text.Align), style);
        }
    }

    // Twice as wide only where two lines are enough: a longer name would fill the paper.
    private PrintStyle BigFor(string text) =>
        _large.HasFlag(PrintStyle.Wide) && Wrapping.Wrap(text, _columns / 2).Count > 2 ? _large & ~PrintStyle.Wide : _large;

    private void Field(string label, string value)
    {
        int indent = Math.Min(label.Length + 1, _columns / 2);
        List<string> lines = Wrapping.Wrap(value, _columns - indent);
        if (label.Length + 1 > indent)
        {
            Plain(label, 0);
            Plain(value, Indent);
            return;
        }

        Line($"{label} {(lines.Count > 0 ? lines[0] : "")}".TrimEnd());
        for (int i = 1; i < lines.Count; i++)
        {
            Line(new string(' ', indent) + lines[i]);
        }
    }

    private void Amount(string label, string amount, TicketEmphasis emphasis)
    {
        PrintStyle style = emphasis switch
        {
            TicketEmphasis.Large => _large & ~PrintStyle.Wide,
            TicketEmphasis.Strong => PrintStyle.Bold,
            _ => PrintStyle.Plain,
        };
        Spread(label, amount, style);
    }

    private void Detail(TicketDetail detail)
    {
        Spread("Cant. x precio", "Importe", PrintStyle.Bold);
        foreach (TicketItem item in detail.Items)
        {
            Plain(_charset.Fold(item.Descripcion), 0);
            string left = _charset.Fold($"{item.Cantidad} {item.Unidad} x {item.PrecioUnitario}");
            Spread(left, _charset.Fold(item.Importe), PrintStyle.Plain, Indent);
            foreach (string nota in item.Notas)
            {
                Plain(_charset.Fold(nota), Indent);
            }
        }
    }

    // Left text and right text on one line; when they do not fit, the right one closes the last line that has room, or its own.
    private void Spread(string left, string right, PrintStyle style, int indent = 0)
    {
        string margin = new(' ', indent);
        List<string> lines = Wrapping.Wrap(left, _columns - indent);
        string last = lines.Count > 0 ? margin + lines[^1] : margin;
        for (int i = 0; i < lines.Count - 1; i++)
        {
            Line(margin + lines[i], style);
        }

        if (last.Length + 1 + right.Length <= _columns)
        {
            Line(last.PadRight(_columns - right.Length) + right, style);
            return;
        }

        Line(last.TrimEnd(), style);
        foreach (string line in Wrapping.Wrap(right, _columns))
        {
            Line(line.PadLeft(_columns), style);
        }
    }

    private void Plain(string text, int indent)
    {
        foreach (string line in Wrapping.Wrap(text, _columns - indent))
        {
            Line(new string(' ', indent) + line);
        }
    }

    private void Blank() => Line("");

    private void Line(string text, PrintStyle style = PrintStyle.Plain) => _lines.Add(new PrintLine(PrintKind.Text, text, style));

    private static string Aligned(string line, int width, TicketAlign align) => align switch
    {
        TicketAlign.Center => line.PadLeft(line.Length + ((width - line.Length) / 2)),
        TicketAlign.Right => line.PadLeft(width),
        _ => line,
    };
}
