namespace IziSales.Printing.Pdf;

/// <summary>A line of text, folded and short enough, and the height that it takes.</summary>
internal sealed record PdfLine(string Text, PdfFont Font, double Size, PdfColor Color, double Height)
{
    /// <summary>A text broken into lines of ordinary distance.</summary>
    public static IEnumerable<PdfLine> Wrap(string text, PdfFont font, double size, double width, PdfColor color) =>
        PdfText.Wrap(text, font, size, width).Select(line => new PdfLine(line, font, size, color, SheetStyle.Leading(size)));
}
