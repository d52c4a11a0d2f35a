namespace IziSales.Printing.Pdf;

/// <summary>The body of a report: its blocks one below the other over the whole width of the sheets.</summary>
internal sealed class SheetFlow
{
    private const double Air = 8;

    private readonly SheetPages _pages;
    private readonly SheetStyle _style;

    public SheetFlow(SheetPages pages, SheetStyle style)
    {
        _pages = pages;
        _style = style;
    }

    public void Draw(IEnumerable<TicketBlock> blocks)
    {
        foreach (TicketBlock block in blocks)
        {
            Add(block);
        }
    }

    private void Add(TicketBlock block)
    {
        (double left, double width) = SheetTable.Room(_style);
        switch (block)
        {
            case TicketText text:
                Text(text);
                break;
            case TicketField field:
                _pages.Write(PdfLine.Wrap($"{field.Label}: {field.Value}", PdfFont.Regular, _style.Body, width, PdfColor.Black), left);
                break;
            case TicketAmount amount:
                Amount(amount);
                break;
            case TicketTable table:
                Table(PdfTable.From(table, left, width, SheetTable.Gap, _style.Body));
                break;
            case TicketDetail detail:
                Table(PdfTable.From(detail, left, width, SheetTable.Gap, _style.Body));
                break;
            case TicketRule:
                _pages.Y += Air * 1.5;
                break; // Every row has a line of its own here: what divides the parts is space.
            case TicketImage image:
                Image(image);
                break;
            case TicketBarcode barcode:
                PdfBars.Draw(_pages.Canvas, barcode, _style.Width / 2, Place(PdfBars.HeightOf(_style.Body)), _style.Inner, _style.Body);
                break;
            case TicketQr qr:
                _pages.Canvas.Qr((_style.Width - _style.Qr) / 2, Place(_style.Qr), _style.Qr, qr.Matrix);
                break;
            case TicketCut or TicketDrawer:
                break; // A sheet has neither knife nor drawer.
            default:
                throw new ArgumentException($"A sheet does not know a {block.GetType().Name}.", nameof(block));
        }
    }

    private void Text(TicketText text)
    {
        bool isLoud = text.Emphasis is TicketEmphasis.Strong or TicketEmphasis.Large;
        double size = text.Emphasis switch
        {
            TicketEmphasis.Large => _style.Body * 1.4,
            TicketEmphasis.Small => _style.Small,
            _ => _style.Body,
        };
        PdfFont font = isLoud ? PdfFont.Bold : PdfFont.Regular;
        PdfColor color = text.Emphasis switch
        {
            TicketEmphasis.Small => PdfColor.Quiet,
            TicketEmphasis.Normal => PdfColor.Black,
            _ => PdfColor.Accent,
        };
        foreach (PdfLine line in PdfLine.Wrap(text.Text, font, size, _style.Inner, color))
        {
            double free = _style.Inner - font.Measure(line.Text, size);
            double x = text.Align switch
            {
                TicketAlign.Center => free / 2,
                TicketAlign.Right => free,
                _ => 0,
            };
            _pages.Write([line], _style.Margin + x);
        }

        _pages.Y += Air / 2;
    }

    private void Table(PdfTable table)
    {
        new SheetTable(_pages, _style, table).Draw();
        _pages.Y += Air * 1.5;
    }

    private void Amount(TicketAmount amount)
    {
        bool isLoud = amount.Emphasis is TicketEmphasis.Strong or TicketEmphasis.Large;
        bool isTotal = amount.Emphasis == TicketEmphasis.Large;
        PdfFont font = isLoud ? PdfFont.Bold : PdfFont.Regular;
        double size = isTotal ? _style.Body * 1.25 : _style.Body;
        (double left, double width) = SheetTable.Room(_style);
        List<string> figures = PdfText.Wrap(amount.Amount, font, size, width * 0.6);
        double widest = figures.Select(line => font.Measure(line, size)).DefaultIfEmpty().Max();
        List<string> labels = PdfText.Wrap(amount.Label, font, size, width - widest - 12);
        double leading = SheetStyle.Leading(size);
        int count = Math.Max(1, Math.Max(labels.Count, figures.Count));
        for (int i = 0; i < count; i++)
        {
            double top = _pages.Take(leading + (isTotal ? 8 : 3));
            double baseLine = top + ((_pages.Y - top) / 2) + (size * 0.36);
            if (isTotal)
            {
                _pages.Canvas.FillRounded(_style.Margin, top, _style.Inner, _pages.Y - top, 4, PdfColor.Accent);
            }

            PdfColor color = isTotal ? PdfColor.White : PdfColor.Black;
            _pages.Canvas.Text(left, baseLine, i < labels.Count ? labels[i] : "", font, size, color);
            _pages.Canvas.TextRight(left + width, baseLine, i < figures.Count ? figures[i] : "", font, size, color);
        }

        if (!isTotal)
        {
            _pages.Canvas.Line(_style.Margin, _pages.Y, _style.Right, _pages.Y, 0.5, PdfColor.Hairline);
        }
    }

    private void Image(TicketImage image)
    {
        (double width, double height) = PdfImages.SizeOf(image, _style.Inner, _style.Height * 0.4);
        double top = Place(height);
        _pages.Canvas.Image((_style.Width - width) / 2, top, width, height, _pages.Images.Add(image.Picture));
    }

    private double Place(double height) => _pages.Take(height + (2 * Air)) + Air;
}
