using IziSales.Printing.Qr;

namespace IziSales.Printing.Pdf;

/// <summary>A ticket on a roll: its blocks one below the other.</summary>
internal sealed class RollDrawing
{
    private readonly RollStyle _style;
    private readonly RollPages _pages;
    private readonly RollWriter _writer;

    private RollDrawing(RollStyle style, TicketMarcas marcas)
    {
        _style = style;
        _pages = new RollPages(style, marcas);
        _writer = new RollWriter(_pages, style);
    }

    public static PdfDrawing Draw(Ticket ticket, RollStyle style)
    {
        var roll = new RollDrawing(style, ticket.Marcas);
        foreach (TicketSection section in ticket.Sections)
        {
            foreach (TicketBlock block in section.Blocks)
            {
                roll.Add(block);
            }

            if (section.Kind is TicketSectionKind.Marca or TicketSectionKind.Emisor or TicketSectionKind.Adicionales or TicketSectionKind.Leyendas)
            {
                roll._pages.Skip(style.Body * 0.7);
            }
        }

        return roll._pages.Finish();
    }

    private void Add(TicketBlock block)
    {
        switch (block)
        {
            case TicketText text:
                _writer.Text(text);
                break;
            case TicketField field:
                _writer.Field(field);
                break;
            case TicketAmount amount:
                _writer.Amount(amount.Label, amount.Amount, amount.Emphasis);
                break;
            case TicketDetail detail:
                Detail(detail);
                break;
            case TicketTable table:
                new RollRows(_pages, _writer, _style, table).Draw();
                break;
            case TicketRule:
                _pages.Canvas.DashedLine(_style.Margin, _style.Right, _pages.Take(_style.Body) + (_style.Body * 0.5), PdfColor.Quiet);
                break;
            case TicketQr qr:
                Qr(qr.Matrix);
                break;
            case TicketBarcode barcode:
                double top = _pages.Take(PdfBars.HeightOf(_style.Body) + 8) + 4;
                PdfBars.Draw(_pages.Canvas, barcode, _style.Width / 2, top, _style.Inner, _style.Body);
                break;
            case TicketImage image:
                Image(image);
                break;
            case TicketCut or TicketDrawer:
                break; // A page has neither knife nor drawer.
            default:
                throw new ArgumentException($"A page does not know a {block.GetType().Name}.", nameof(block));
        }
    }

    private void Detail(TicketDetail detail)
    {
        _writer.Amount("Cant. x precio", "Importe", TicketEmphasis.Strong);
        foreach (TicketItem item in detail.Items)
        {
            _pages.Skip(1.5);
            _writer.Lines(item.Descripcion, 0);
            _writer.Amount($"{item.Cantidad} {item.Unidad} x {item.PrecioUnitario}", item.Importe, TicketEmphasis.Normal, indent: 8);
            foreach (string nota in item.Notas)
            {
                _writer.Lines(nota, 8);
            }
        }
    }

    private void Qr(QrMatrix matrix)
    {
        double quiet = _style.Qr / matrix.Size * QrMatrix.QuietZone;
        double top = _pages.Take(_style.Qr + (2 * quiet)) + quiet;
        _pages.Canvas.Qr((_style.Width - _style.Qr) / 2, top, _style.Qr, matrix);
    }

    private void Image(TicketImage image)
    {
        (double width, double height) = PdfImages.SizeOf(image, _style.Inner, double.MaxValue);
        double top = _pages.Take(height + 6);
        _pages.Canvas.Image((_style.Width - width) / 2, top, width, height, _pages.Images.Add(image.Picture));
    }
}
