using System.Globalization;

namespace IziSales.Printing.Pdf;

/// <summary>The sheets of one document: a new one when the last is full, a foot on each when all are known.</summary>
internal sealed class SheetPages
{
    private readonly Ticket _ticket;
    private readonly SheetStyle _style;
    private readonly string _document;
    private readonly List<PdfPage> _pages = [];

    public SheetPages(Ticket ticket, SheetStyle style)
    {
        _ticket = ticket;
        _style = style;
        string ruc = SheetBlocks.Texts(ticket, TicketSectionKind.Documento).FirstOrDefault()?.Text ?? "";
        _document = PdfText.Fold($"{ticket.Titulo}  ·  {ruc}");
        Canvas = Add();
        Y = style.Margin;
    }

    /// <summary>The page that is being filled.</summary>
    public PdfCanvas Canvas { get; private set; }

    /// <summary>Where the next thing goes.</summary>
    public double Y { get; set; }

    /// <summary>Whether so much height is left.</summary>
    public bool HasRoom(double height) => Y + height <= _style.Bottom;

    /// <summary>Begins a sheet with a short head that says what it belongs to.</summary>
    public void Break()
    {
        Canvas = Add();
        double baseLine = _style.Margin + _style.Body;
        List<string> name = PdfText.Wrap(_ticket.Autor, PdfFont.Bold, _style.Body, _style.Inner * 0.45);
        Canvas.Text(_style.Margin, baseLine, name.Count > 0 ? name[0] : "", PdfFont.Bold, _style.Body, PdfColor.Accent);
        Canvas.TextRight(_style.Right, baseLine, _document, PdfFont.Regular, _style.Small, PdfColor.Quiet);
        Y = baseLine + 6;
        Canvas.Line(_style.Margin, Y, _style.Right, Y, 0.8, PdfColor.Accent);
        Y += 10;
    }

    /// <summary>Puts the foot on every sheet.</summary>
    public IReadOnlyList<PdfPage> Finish()
    {
        double baseLine = _style.Height - _style.Margin;
        for (int i = 0; i < _pages.Count; i++)
        {
            PdfCanvas canvas = _pages[i].Canvas;
            string number = string.Create(CultureInfo.InvariantCulture, $"Página {i + 1} de {_pages.Count}");
            canvas.Line(_style.Margin, baseLine - _style.Small - 4, _style.Right, baseLine - _style.Small - 4, 0.5, PdfColor.Hairline);
            canvas.Text(_style.Margin, baseLine, _document, PdfFont.Regular, _style.Small, PdfColor.Quiet);
            canvas.TextRight(_style.Right, baseLine, number, PdfFont.Regular, _style.Small, PdfColor.Quiet);
        }

        return _pages;
    }

    private PdfCanvas Add()
    {
        var canvas = new PdfCanvas();
        _pages.Add(new PdfPage(_style.Width, _style.Height, canvas));
        if (SheetBlocks.Watermark(_ticket.Marcas) is { } mark)
        {
            double size = Math.Min(_style.Width * 0.95 / PdfFont.Bold.Measure(mark, 1), _style.Width * 0.2);
            canvas.TextClimbing(_style.Width / 2, _style.Height / 2, mark, PdfFont.Bold, size, PdfColor.Watermark);
        }

        return canvas;
    }
}
