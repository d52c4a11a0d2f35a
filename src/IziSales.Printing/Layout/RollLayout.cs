using IziSales.Printing.Characters;

namespace IziSales.Printing.Layout;

/// <summary>Lays a ticket out in lines of equal cells, as rolls and plain text have them.</summary>
internal sealed class RollLayout
{
    private const int Indent = 2;

    private readonly IRoll _roll;
    private readonly RollPen _pen;
    private readonly PrintStyle _large;
    private int _valuesAt;

    /// <summary>A roll of so many columns; <paramref name="large"/> is the style that the device has for big letters.</summary>
    public RollLayout(IRoll roll, Charset charset, int columns, PrintStyle large)
    {
        _roll = roll;
        _pen = new RollPen(roll, charset, columns);
        _large = large;
    }

    public void Print(Ticket ticket)
    {
        _valuesAt = LongestLabel(ticket) + 2;
        foreach (TicketSection section in ticket.Sections)
        {
            foreach (TicketBlock block in section.Blocks)
            {
                Print(block);
            }

            if (section.Kind is TicketSectionKind.Marca or TicketSectionKind.Emisor)
            {
                _pen.Blank();
            }
        }
    }

    private void Print(TicketBlock block)
    {
        switch (block)
        {
            case TicketText text:
                Text(text);
                break;
            case TicketField field:
                Field(_pen.Fold(field.Label), _pen.Fold(field.Value));
                break;
            case TicketAmount amount:
                Amount(_pen.Fold(amount.Label), _pen.Fold(amount.Amount), StyleOf(amount.Emphasis));
                break;
            case TicketDetail detail:
                Detail(detail);
                break;
            case TicketTable table:
                new RollTable(_pen, table).Print();
                break;
            case TicketRule:
                _pen.Rule();
                break;
            case TicketQr qr:
                _roll.Qr(qr);
                break;
            case TicketBarcode barcode:
                _roll.Barcode(barcode);
                _pen.Aligned(barcode.Text, TicketAlign.Center, PrintStyle.Plain);
                break;
            case TicketImage image:
                _roll.Image(image);
                break;
            case TicketDrawer:
                _roll.Drawer();
                break;
            case TicketCut:
                _roll.Cut();
                break;
            default:
                throw new ArgumentException($"A roll does not know a {block.GetType().Name}.", nameof(block));
        }
    }

    private void Text(TicketText text)
    {
        string folded = _pen.Fold(text.Text);
        PrintStyle style = StyleOf(text.Emphasis);

        // Twice as wide only where two lines are enough: a longer name would fill the paper.
        if (style.HasFlag(PrintStyle.Wide) && Wrapping.Count(folded, _pen.Columns / 2) > 2)
        {
            style &= ~PrintStyle.Wide;
        }

        _pen.Aligned(folded, text.Align, style);
    }

    private PrintStyle StyleOf(TicketEmphasis emphasis) => emphasis switch
    {
        TicketEmphasis.Large => _large,
        TicketEmphasis.Strong => PrintStyle.Bold,
        _ => PrintStyle.Plain,
    };

    // Values stand below each other beside the longest label, unless that would take too much of the paper.
    private int LongestLabel(Ticket ticket)
    {
        int longest = 0;
        foreach (TicketSection section in ticket.Sections)
        {
            foreach (TicketBlock block in section.Blocks)
            {
                if (block is TicketField field && field.Label.Length <= _pen.Columns / 4)
                {
                    longest = Math.Max(longest, field.Label.Length);
                }
            }
        }

        return longest;
    }

    // A label that leaves its value no room stands above it.
    private void Field(string label, string value)
    {
        int indent = Math.Max(label.Length + 2, _valuesAt);
        string head = label + ":";
        if (indent > _pen.Columns / 2)
        {
            _pen.Paragraph(head);
            _pen.Paragraph(value, Indent);
            return;
        }

        string line = head.PadRight(indent);
        foreach (ReadOnlySpan<char> part in Wrapping.Lines(value, _pen.Columns - indent))
        {
            if (line.Length > 0)
            {
                _pen.Line($"{line}{part}");
                line = "";
            }
            else
            {
                _pen.Line(part, indent);
            }
        }

        if (line.Length > 0)
        {
            _pen.Line(head);
        }
    }

    // The total is as wide as it is high where its line has room for that.
    private void Amount(string label, string amount, PrintStyle style)
    {
        bool isWide = style.HasFlag(PrintStyle.Wide) && label.Length + 1 + amount.Length <= _pen.Columns / 2;
        _pen.Spread(label, amount, style: isWide ? style : style & ~PrintStyle.Wide);
    }

    private void Detail(TicketDetail detail)
    {
        _pen.Spread("Cant. x precio", "Importe", style: PrintStyle.Bold);
        foreach (TicketItem item in detail.Items)
        {
            _pen.Paragraph(_pen.Fold(item.Descripcion));
            _pen.Spread(_pen.Fold($"{item.Cantidad} {item.Unidad} x {item.PrecioUnitario}"), _pen.Fold(item.Importe), Indent);
            foreach (string nota in item.Notas)
            {
                _pen.Paragraph(_pen.Fold(nota), Indent);
            }
        }
    }
}
