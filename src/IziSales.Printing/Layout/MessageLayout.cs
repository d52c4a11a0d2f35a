using System.Buffers;
using System.Text;

namespace IziSales.Printing.Layout;

/// <summary>Lays a ticket out as a message: a paragraph for each part, a line for each thing.</summary>
internal sealed class MessageLayout
{
    private readonly IBufferWriter<byte> _output;
    private bool _isEmpty = true;
    private bool _wantsSpace;

    public MessageLayout(IBufferWriter<byte> output) => _output = output;

    public void Print(Ticket ticket)
    {
        foreach (TicketSection section in ticket.Sections)
        {
            // Who buys and when belong together, and so do the sum, its words and how it was paid.
            _wantsSpace |= section.Kind is not (TicketSectionKind.Adquirente or TicketSectionKind.Letras or TicketSectionKind.Adicionales);
            foreach (TicketBlock block in section.Blocks)
            {
                Print(block);
            }
        }
    }

    private void Print(TicketBlock block)
    {
        switch (block)
        {
            case TicketText text:
                Line(text.Text);
                break;
            case TicketField field:
                Line($"{field.Label}: {field.Value}");
                break;
            case TicketAmount amount:
                Line($"{amount.Label}: {amount.Amount}");
                break;
            case TicketDetail detail:
                Detail(detail);
                break;
            case TicketTable table:
                Table(table);
                break;
            case TicketBarcode barcode:
                Line(barcode.Text);
                break;
            case TicketRule:
                _wantsSpace = true;
                break;
            case TicketQr or TicketImage or TicketCut or TicketDrawer:
                break;
            default:
                throw new ArgumentException($"A message does not know a {block.GetType().Name}.", nameof(block));
        }
    }

    private void Detail(TicketDetail detail)
    {
        foreach (TicketItem item in detail.Items)
        {
            Line($"{item.Cantidad} {item.Unidad} {item.Descripcion}: {item.Importe}");
            foreach (string nota in item.Notas)
            {
                Line($"({nota})");
            }
        }
    }

    private void Table(TicketTable table)
    {
        foreach (TicketRow row in table.Rows)
        {
            bool isGroup = row.Kind == TicketRowKind.Group;
            _wantsSpace |= isGroup;
            Line(isGroup ? row.Cells[0] : Row(table.Columns, row.Cells));
        }
    }

    // Words, then figures. The last figure is what the row comes to; those before it go by the names of their columns.
    private static string Row(IReadOnlyList<TicketColumn> columns, IReadOnlyList<string> cells)
    {
        var words = new List<string>();
        var figures = new List<string>();
        for (int column = 0; column < cells.Count; column++)
        {
            if (cells[column].Length == 0)
            {
                continue;
            }

            if (columns[column].Align != TicketAlign.Right)
            {
                words.Add(cells[column]);
            }
            else
            {
                figures.Add(column == cells.Count - 1 ? cells[column] : $"{columns[column].Title} {cells[column]}".TrimStart(' '));
            }
        }

        string left = string.Join(", ", words);
        string right = string.Join(", ", figures);
        return left.Length > 0 && right.Length > 0 ? $"{left}: {right}" : left + right;
    }

    private void Line(string text)
    {
        string clean = Clean(text);
        if (clean.Length == 0)
        {
            return;
        }

        if (_wantsSpace && !_isEmpty)
        {
            _output.Write("\n"u8);
        }

        (_wantsSpace, _isEmpty) = (false, false);
        Encoding.UTF8.GetBytes(clean, _output);
        _output.Write("\n"u8);
    }

    // A chat shows every sign there is; what breaks a line or turns its direction has no place in one.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                clean.Append(' ');
            }
            else if (!char.IsControl(character) && character is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F'))
            {
                clean.Append(character);
            }
        }

        return clean.ToString().Trim(' ');
    }
}
