using IziSales.Printing.Qr;

namespace IziSales.Printing.Pdf;

/// <summary>The lower part of the last sheet: words and sums, then QR and legends at the very bottom.</summary>
internal sealed class SheetFoot
{
    private readonly SheetPages _pages;
    private readonly SheetStyle _style;
    private readonly List<(string Text, PdfFont Font, double Size, PdfColor Color)> _left = [];
    private readonly List<(string Text, PdfFont Font, double Size, PdfColor Color)> _legends = [];
    private readonly TicketAmount[] _sums;
    private readonly QrMatrix? _qr;
    private readonly double _row;

    public SheetFoot(SheetPages pages, Ticket ticket, SheetStyle style)
    {
        _pages = pages;
        _style = style;
        _row = style.Body * 1.75;
        _sums = [.. SheetBlocks.Of(ticket, TicketSectionKind.Totales).OfType<TicketAmount>()];
        _qr = SheetBlocks.Of(ticket, TicketSectionKind.Qr).OfType<TicketQr>().FirstOrDefault() is { } qr ? QrMatrix.From(qr.Text) : null;

        double leftWidth = style.Inner - style.Sums - 18;
        foreach (TicketText text in SheetBlocks.Texts(ticket, TicketSectionKind.Letras))
        {
            Add(_left, text.Text, PdfFont.Bold, style.Body, leftWidth, PdfColor.Black);
        }

        foreach (TicketAmount dato in SheetBlocks.Of(ticket, TicketSectionKind.Adicionales).OfType<TicketAmount>())
        {
            Add(_left, $"{dato.Label}: {dato.Amount}", PdfFont.Regular, style.Body, leftWidth, PdfColor.Quiet);
        }

        double legendWidth = style.Inner - (_qr is null ? 0 : style.Qr + 16);
        foreach (TicketText text in SheetBlocks.Texts(ticket, TicketSectionKind.Leyendas))
        {
            bool isSmall = text.Emphasis == TicketEmphasis.Small;
            Add(_legends, text.Text, PdfFont.Regular, isSmall ? style.Small : style.Body, legendWidth, isSmall ? PdfColor.Quiet : PdfColor.Black);
        }

        foreach (TicketText text in SheetBlocks.Texts(ticket, TicketSectionKind.Saludo))
        {
            Add(_legends, text.Text, PdfFont.Bold, style.Body, legendWidth, PdfColor.Accent);
        }
    }

    /// <summary>What must stand together: sums and QR; legends may run on.</summary>
    public double Height => SumsHeight + BottomHeight + 24;

    private double SumsHeight => Math.Max(_left.Sum(static line => SheetStyle.Leading(line.Size)), (_sums.Length * _row) + (_row * 0.5)) + 10;

    private double BottomHeight => Math.Min(Math.Max(_qr is null ? 0 : _style.Qr, LegendsHeight), _style.Height * 0.3);

    private double LegendsHeight => _legends.Sum(static line => SheetStyle.Leading(line.Size));

    public void Draw()
    {
        if (!_pages.HasRoom(Height))
        {
            _pages.Break();
        }

        _pages.Y += 10;
        double top = _pages.Y;
        Left(top);
        Sums(top);
        _pages.Y = Math.Max(top + SumsHeight, _style.Bottom - BottomHeight - 8);
        Bottom();
    }

    private void Left(double top)
    {
        double y = top + (_row * 0.5) - (_style.Body * 0.66);
        foreach ((string text, PdfFont font, double size, PdfColor color) in _left)
        {
            y += SheetStyle.Leading(size);
            _pages.Canvas.Text(_style.Margin, y, text, font, size, color);
        }
    }

    private void Sums(double top)
    {
        double left = _style.Right - _style.Sums;
        double y = top;
        foreach (TicketAmount sum in _sums)
        {
            bool isTotal = sum.Emphasis == TicketEmphasis.Large;
            double height = isTotal ? _row * 1.5 : _row;
            double size = isTotal ? _style.Body * 1.4 : _style.Body;
            PdfFont font = isTotal ? PdfFont.Bold : PdfFont.Regular;
            PdfColor color = isTotal ? PdfColor.White : PdfColor.Black;
            if (isTotal)
            {
                _pages.Canvas.FillRounded(left, y, _style.Sums, height, 4, PdfColor.Accent);
            }

            double baseLine = y + (height / 2) + (size * 0.36);
            _pages.Canvas.Text(left + 10, baseLine, PdfText.Fold(sum.Label), font, size, isTotal ? color : PdfColor.Quiet);
            _pages.Canvas.TextRight(_style.Right - 10, baseLine, PdfText.Fold(sum.Amount), font, size, color);
            y += height;
        }
    }

    private void Bottom()
    {
        double x = _style.Margin;
        double top = _pages.Y;
        if (_qr is not null)
        {
            _pages.Canvas.Qr(x, top, _style.Qr, _qr);
            x += _style.Qr + 16;
        }

        // Short legends stand in the middle beside the QR; long ones begin with it and run on to further sheets.
        double y = top + Math.Max(0, ((_qr is null ? 0 : _style.Qr) - LegendsHeight) / 2);
        foreach ((string text, PdfFont font, double size, PdfColor color) in _legends)
        {
            double leading = SheetStyle.Leading(size);
            if (y + leading > _style.Bottom)
            {
                _pages.Break();
                y = _pages.Y;
            }

            y += leading;
            _pages.Canvas.Text(x, y - (leading * 0.25), text, font, size, color);
        }
    }

    private static void Add(List<(string Text, PdfFont Font, double Size, PdfColor Color)> lines, string text, PdfFont font, double size, double width, PdfColor color)
    {
        foreach (string line in PdfText.Wrap(text, font, size, width))
        {
            lines.Add((line, font, size, color));
        }
    }
}
