using IziSales.Printing.Barcodes;

namespace IziSales.Printing.Pdf;

/// <summary>A bar code on a page, its text below it.</summary>
internal static class PdfBars
{
    private const double Height = 34;

    // Points of one module: what readers like, and the least that they can tell apart on paper (0.19 mm).
    private const double Module = 1;
    private const double LeastModule = 0.54;

    public static double HeightOf(double size) => Height + (SheetStyle.Leading(size) * 1.4);

    /// <summary>Draws the symbol around a centre; where it would be too fine to read, its text alone.</summary>
    public static void Draw(PdfCanvas canvas, TicketBarcode barcode, double center, double top, double width, double size)
    {
        Code128 code = barcode.Bars;
        double module = Math.Min(Module, width / (code.Modules + (2 * Code128.QuietZone)));
        if (module >= LeastModule)
        {
            canvas.Bars(center - (code.Modules * module / 2), top, module, Height, code.Bars());
        }

        canvas.TextCenter(center, top + Height + SheetStyle.Leading(size), barcode.Text, PdfFont.Regular, size, PdfColor.Black);
    }
}
