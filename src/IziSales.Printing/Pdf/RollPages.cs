namespace IziSales.Printing.Pdf;

/// <summary>One long page, as high as what stands on it.</summary>
internal sealed class RollPages
{
    // Readers show no page higher than 200 inches (ISO 32000-1, annex C).
    private const double Longest = 14_000;

    private readonly RollStyle _style;
    private readonly TicketMarcas _marcas;
    private readonly List<PdfPage> _pages = [];
    private double _y;

    public RollPages(RollStyle style, TicketMarcas marcas)
    {
        _style = style;
        _marcas = marcas;
        _y = style.Margin;
    }

    /// <summary>The page that is being filled.</summary>
    public PdfCanvas Canvas { get; private set; } = new();

    /// <summary>The pictures that the pages show.</summary>
    public PdfImages Images { get; } = new();

    /// <summary>Takes so much height and gives where it begins.</summary>
    public double Take(double height)
    {
        if (_y + height > Longest)
        {
            Close();
            Canvas = new PdfCanvas();
            _y = _style.Margin;
        }

        _y += height;
        return _y - height;
    }

    /// <summary>Leaves some air.</summary>
    public void Skip(double height) => _y += height;

    /// <summary>Takes a line's height and gives its base line.</summary>
    public double NextLine(double size)
    {
        double leading = SheetStyle.Leading(size);
        return Take(leading) + (leading * 0.73);
    }

    public PdfDrawing Finish()
    {
        Close();
        return new PdfDrawing(_pages, Images.All);
    }

    private void Close()
    {
        double height = _y + _style.Margin;
        var page = new PdfCanvas();
        if (SheetBlocks.Watermark(_marcas) is { } mark)
        {
            page.TextClimbing(_style.Width / 2, height / 2, mark, PdfFont.Bold, _style.Width * 0.2, PdfColor.Watermark);
        }

        page.Append(Canvas);
        _pages.Add(new PdfPage(_style.Width, height, page));
    }
}
