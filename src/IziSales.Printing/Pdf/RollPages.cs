using IziSales.Printing.Qr;

namespace IziSales.Printing.Pdf;

/// <summary>A ticket as one long page, as high as what stands on it.</summary>
internal sealed class RollPages
{
    // Readers show no page higher than 200 inches (ISO 32000-1, annex C).
    private const double Longest = 14_000;

    private readonly RollStyle _style;
    private readonly TicketMarcas _marcas;
    private readonly List<PdfPage> _pages = [];
    private PdfCanvas _canvas = new();
    private double _y;

    private RollPages(RollStyle style, TicketMarcas marcas)
    {
        _style = style;
        _marcas = marcas;
        _y = style.Margin;
    }

    public static IReadOnlyList<PdfPage> Draw(Ticket ticket, RollStyle style)
    {
        var roll = new RollPages(style, ticket.Marcas);
        foreach (TicketSection section in ticket.Sections)
        {
            foreach (TicketBlock block in section.Blocks)
            {
                roll.Add(block);
            }

            if (section.Kind is TicketSectionKind.Marca or TicketSectionKind.Emisor or TicketSectionKind.Leyendas)
            {
                roll._y += style.Body * 0.7;
            }
        }

        roll.Close();
        return roll._pages;
    }

    private void Add(TicketBlock block)
    {
        switch (block)
        {
            case TicketText text:
                Text(text);
                break;
            case TicketField field:
                Field(field);
                break;
            case TicketAmount amount:
                Amount(amount.Label, amount.Amount, amount.Emphasis);
                break;
            case TicketDetail detail:
                Detail(detail);
                break;
            case TicketRule:
                Room(_style.Body);
                _canvas.DashedLine(_style.Margin, _style.Right, _y + (_style.Body * 0.5), PdfColor.Quiet);
                _y += _style.Body;
                break;
            case TicketQr qr:
                Room(_style.Qr + 12);
                _canvas.Qr((_style.Width - _style.Qr) / 2, _y + 4, _style.Qr, QrMatrix.From(qr.Text));
                _y += _style.Qr + 12;
                break;
            case TicketCut or TicketDrawer:
                break; // A page has neither knife nor drawer.
            default:
                throw new ArgumentException($"A page does not know a {block.GetType().Name}.", nameof(block));
        }
    }

    private void Text(TicketText text)
    {
        PdfFont font = text.Emphasis is TicketEmphasis.Strong or TicketEmphasis.Large ? PdfFont.Bold : PdfFont.Regular;
        double size = SizeOf(text.Emphasis);
        foreach (string line in PdfText.Wrap(text.Text, font, size, _style.Inner))
        {
            double baseLine = NextLine(size);
            switch (text.Align)
            {
                case TicketAlign.Center:
                    _canvas.TextCenter(_style.Width / 2, baseLine, line, font, size, PdfColor.Black);
                    break;
                case TicketAlign.Right:
                    _canvas.TextRight(_style.Right, baseLine, line, font, size, PdfColor.Black);
                    break;
                default:
                    _canvas.Text(_style.Margin, baseLine, line, font, size, PdfColor.Black);
                    break;
            }
        }
    }

    private void Field(TicketField field)
    {
        string label = PdfText.Fold(field.Label) + ":";
        double indent = PdfFont.Regular.Measure(label, _style.Body) + 4;
        List<string> lines = PdfText.Wrap(field.Value, PdfFont.Regular, _style.Body, Math.Max(_style.Inner - indent, _style.Inner * 0.3));
        for (int i = 0; i < Math.Max(1, lines.Count); i++)
        {
            double baseLine = NextLine(_style.Body);
            if (i == 0)
            {
                _canvas.Text(_style.Margin, baseLine, label, PdfFont.Bold, _style.Body, PdfColor.Black);
                indent = Math.Max(indent, PdfFont.Bold.Measure(label, _style.Body) + 4);
            }

            _canvas.Text(_style.Margin + indent, baseLine, i < lines.Count ? lines[i] : "", PdfFont.Regular, _style.Body, PdfColor.Black);
        }
    }

    private void Detail(TicketDetail detail)
    {
        Amount("Cant. x precio", "Importe", TicketEmphasis.Strong);
        foreach (TicketItem item in detail.Items)
        {
            _y += 1.5;
            Lines(item.Descripcion, 0);
            Amount($"{item.Cantidad} {item.Unidad} x {item.PrecioUnitario}", item.Importe, TicketEmphasis.Normal, indent: 8);
            foreach (string nota in item.Notas)
            {
                Lines(nota, 8);
            }
        }
    }

    private void Lines(string text, double indent)
    {
        foreach (string line in PdfText.Wrap(text, PdfFont.Regular, _style.Body, _style.Inner - indent))
        {
            _canvas.Text(_style.Margin + indent, NextLine(_style.Body), line, PdfFont.Regular, _style.Body, PdfColor.Black);
        }
    }

    private void Amount(string label, string amount, TicketEmphasis emphasis, double indent = 0)
    {
        PdfFont font = emphasis is TicketEmphasis.Strong or TicketEmphasis.Large ? PdfFont.Bold : PdfFont.Regular;
        double size = SizeOf(emphasis);
        string right = PdfText.Fold(amount);
        double room = _style.Inner - indent - font.Measure(right, size) - 6;
        List<string> lines = PdfText.Wrap(label, font, size, Math.Max(room, _style.Inner * 0.3));
        double baseLine = NextLine(size);
        for (int i = 0; i < lines.Count; i++)
        {
            baseLine = i == 0 ? baseLine : NextLine(size);
            _canvas.Text(_style.Margin + indent, baseLine, lines[i], font, size, PdfColor.Black);
        }

        foreach (string line in room < _style.Inner * 0.3 ? PdfText.Wrap(amount, font, size, _style.Inner) : [right])
        {
            baseLine = room < _style.Inner * 0.3 ? NextLine(size) : baseLine;
            _canvas.TextRight(_style.Right, baseLine, line, font, size, PdfColor.Black);
        }
    }

    private double SizeOf(TicketEmphasis emphasis) => emphasis switch
    {
        TicketEmphasis.Large => _style.Body * 1.5,
        TicketEmphasis.Small => _style.Body * 0.86,
        _ => _style.Body,
    };

    // Takes a line's height and gives its base line.
    private double NextLine(double size)
    {
        double leading = SheetStyle.Leading(size);
        Room(leading);
        _y += leading;
        return _y - (leading * 0.27);
    }

    private void Room(double height)
    {
        if (_y + height > Longest)
        {
            Close();
            _canvas = new PdfCanvas();
            _y = _style.Margin;
        }
    }

    private void Close()
    {
        double height = _y + _style.Margin;
        var page = new PdfCanvas();
        if (SheetBlocks.Watermark(_marcas) is { } mark)
        {
            page.TextClimbing(_style.Width / 2, height / 2, mark, PdfFont.Bold, _style.Width * 0.2, PdfColor.Watermark);
        }

        page.Append(_canvas);
        _pages.Add(new PdfPage(_style.Width, height, page));
    }
}
