using IziSales.Printing.Qr;

namespace IziSales.Printing.Pdf;

/// <summary>The lower part of a document's last sheet: sums and words, then QR and legends at the very bottom.</summary>
internal sealed class SheetFoot
{
    // Of a page's height: what is kept together at most; longer texts run on to further sheets.
    private const double Most = 0.3;
    private const double Air = 10;

    private readonly SheetPages _pages;
    private readonly SheetStyle _style;
    private readonly List<PdfLine> _words = [];
    private readonly List<PdfLine> _legends = [];
    private readonly TicketAmount[] _sums;
    private readonly QrMatrix? _qr;
    private readonly double _row;

    public SheetFoot(SheetPages pages, Ticket ticket, SheetStyle style)
    {
        _pages = pages;
        _style = style;
        _row = style.Body * 1.75;
        _sums = [.. SheetBlocks.Of(ticket, TicketSectionKind.Totales).OfType<TicketAmount>()];
        _qr = SheetBlocks.Of(ticket, TicketSectionKind.Qr).OfType<TicketQr>().FirstOrDefault() is { } qr ? qr.Matrix : null;
        Words(ticket, style.Inner - style.Sums - 18);
        Legends(ticket, style.Inner - (_qr is null ? 0 : style.Qr + 16));
    }

    /// <summary>What must stand together.</summary>
    public double Height => Air + SumsHeight + BottomHeight + 8;

    private double QrHeight => _qr is null ? 0 : _style.Qr;

    private double SumsHeight => Math.Max(Capped(HeightOf(_words)), (_sums.Length * _row) + (_row * 0.5)) + 10;

    private double BottomHeight => Math.Max(QrHeight, Capped(HeightOf(_legends)));

    public void Draw()
    {
        if (!_pages.HasRoom(Height))
        {
            _pages.Break();
        }

        _pages.Y += Air;
        double end = _pages.Y + SumsHeight;
        PdfCanvas canvas = _pages.Canvas;
        Sums(_pages.Y);
        _pages.Y += (_row * 0.5) - (_style.Body * 0.3);
        _pages.Write(_words, _style.Margin);
        if (_pages.Canvas != canvas)
        {
            end = _pages.Y + Air;
        }

        if (end + BottomHeight > _style.Bottom)
        {
            _pages.Break();
            end = _pages.Y;
        }

        _pages.Y = Math.Max(end, _style.Bottom - BottomHeight);
        Bottom();
    }

    private void Words(Ticket ticket, double width)
    {
        foreach (TicketText text in SheetBlocks.Texts(ticket, TicketSectionKind.Letras))
        {
            _words.AddRange(PdfLine.Wrap(text.Text, PdfFont.Bold, _style.Body, width, PdfColor.Black));
        }

        foreach (TicketAmount dato in SheetBlocks.Of(ticket, TicketSectionKind.Adicionales).OfType<TicketAmount>())
        {
            _words.AddRange(PdfLine.Wrap($"{dato.Label}: {dato.Amount}", PdfFont.Regular, _style.Body, width, PdfColor.Quiet));
        }
    }

    private void Legends(Ticket ticket, double width)
    {
        foreach (TicketText text in SheetBlocks.Texts(ticket, TicketSectionKind.Leyendas))
        {
            bool isSmall = text.Emphasis == TicketEmphasis.Small;
            _legends.AddRange(PdfLine.Wrap(text.Text, PdfFont.Regular, isSmall ? _style.Small : _style.Body, width, isSmall ? PdfColor.Quiet : PdfColor.Black));
        }

        foreach (TicketText text in SheetBlocks.Texts(ticket, TicketSectionKind.Saludo))
        {
            _legends.AddRange(PdfLine.Wrap(text.Text, PdfFont.Bold, _style.Body, width, PdfColor.Accent));
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
            PdfFont font = isTotal ? PdfFont.Bold : PdfFont.Regular;
            PdfColor color = isTotal ? PdfColor.White : PdfColor.Black;
            string label = PdfText.Fold(sum.Label);
            string amount = PdfText.Fold(sum.Amount);
            double size = Math.Min(isTotal ? _style.Body * 1.4 : _style.Body, (_style.Sums - 28) / font.Measure(label + amount, 1));
            if (isTotal)
            {
                _pages.Canvas.FillRounded(left, y, _style.Sums, height, 4, PdfColor.Accent);
            }

            double baseLine = y + (height / 2) + (size * 0.36);
            _pages.Canvas.Text(left + 10, baseLine, label, font, size, isTotal ? color : PdfColor.Quiet);
            _pages.Canvas.TextRight(_style.Right - 10, baseLine, amount, font, size, color);
            y += height;
        }
    }

    // Short legends stand in the middle beside the QR; long ones begin with it and run on to further sheets.
    private void Bottom()
    {
        double x = _style.Margin;
        if (_qr is not null)
        {
            _pages.Canvas.Qr(x, _pages.Y, _style.Qr, _qr);
            x += _style.Qr + 16;
        }

        _pages.Y += Math.Max(0, (QrHeight - HeightOf(_legends)) / 2);
        _pages.Write(_legends, x);
    }

    private double Capped(double height) => Math.Min(height, _style.Height * Most);

    private static double HeightOf(List<PdfLine> lines) => lines.Sum(static line => line.Height);
}
