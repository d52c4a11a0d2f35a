using System.Globalization;

namespace IziSales.Printing.Pdf;

/// <summary>The sheets of one ticket: a new one when the last is full, a foot on each when all are known.</summary>
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
        string ruc = SheetBlocks.IsReport(ticket) ? ticket.Autor : SheetBlocks.Texts(ticket, TicketSectionKind.Documento).FirstOrDefault()?.Text ?? "";
        _document = PdfText.Shorten($"{ticket.Titulo}  ·  {ruc}", PdfFont.Regular, style.Small, style.Inner * 0.8);
        Canvas = Add();
        Y = style.Margin;
    }

    /// <summary>The page that is being filled.</summary>
    public PdfCanvas Canvas { get; private set; }

    /// <summary>Where the next thing goes.</summary>
    public double Y { get; set; }

    /// <summary>The pictures that the pages show.</summary>
    public PdfImages Images { get; } = new();

    /// <summary>Whether so much height is left.</summary>
    public bool HasRoom(double height) => Y + height <= _style.Bottom;

    /// <summary>Takes so much height, on a new sheet if need be, and gives where it begins.</summary>
    public double Take(double height)
    {
        if (!HasRoom(height))
        {
            Break();
        }

        Y += height;
        return Y - height;
    }

    /// <summary>Lines of text one below the other, over as many sheets as they need.</summary>
    public void Write(IEnumerable<PdfLine> lines, double x)
    {
        foreach (PdfLine line in lines)
        {
            double top = Take(line.Height);
            Canvas.Text(x, top + (line.Height * 0.5) + (line.Size * 0.36), line.Text, line.Font, line.Size, line.Color);
        }
    }

    /// <summary>Begins a sheet with a short head that says what it belongs to.</summary>
    public void Break()
    {
        Canvas = Add();
        double baseLine = _style.Margin + _style.Body;
        string document = PdfText.Shorten(_ticket.Titulo, PdfFont.Regular, _style.Small, _style.Inner * 0.5);
        string name = PdfText.Shorten(_ticket.Autor, PdfFont.Bold, _style.Body, _style.Inner * 0.46);
        Canvas.Text(_style.Margin, baseLine, name, PdfFont.Bold, _style.Body, PdfColor.Accent);
        Canvas.TextRight(_style.Right, baseLine, document, PdfFont.Regular, _style.Small, PdfColor.Quiet);
        Y = baseLine + 6;
        Canvas.Line(_style.Margin, Y, _style.Right, Y, 0.8, PdfColor.Accent);
        Y += 10;
    }

    /// <summary>Puts the foot on every sheet.</summary>
    public PdfDrawing Finish()
    {
        double baseLine = _style.Height - _style.Margin;
        double rule = baseLine - _style.Small - 4;
        for (int i = 0; i < _pages.Count; i++)
        {
            PdfCanvas canvas = _pages[i].Canvas;
            string number = string.Create(CultureInfo.InvariantCulture, $"Página {i + 1} de {_pages.Count}");
            canvas.Line(_style.Margin, rule, _style.Right, rule, 0.5, PdfColor.Hairline);
            canvas.Text(_style.Margin, baseLine, _document, PdfFont.Regular, _style.Small, PdfColor.Quiet);
            canvas.TextRight(_style.Right, baseLine, number, PdfFont.Regular, _style.Small, PdfColor.Quiet);
        }

        return new PdfDrawing(_pages, Images.All);
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
