using IziSales.Printing.Barcodes;
using IziSales.Printing.Qr;

namespace IziSales.Printing.Html;

/// <summary>Codes, drawn with lines on white whatever stands around them, and pictures inside the page.</summary>
internal static class HtmlPictures
{
    private const int BarHeight = 40;

    public static void Qr(HtmlWriter html, TicketQr qr)
    {
        QrMatrix matrix = qr.Matrix;
        int side = matrix.Size + (2 * QrMatrix.QuietZone);
        Begin(html, "code", "Código QR", side, side);
        foreach ((int column, int row, int length) in matrix.Bars())
        {
            html.Raw(Invariant($"M{column + QrMatrix.QuietZone} {row + QrMatrix.QuietZone}h{length}v1h-{length}z"));
        }

        html.Raw("\"/></svg>\n");
    }

    public static void Barcode(HtmlWriter html, TicketBarcode barcode)
    {
        Code128 code = barcode.Bars;
        Begin(html, "bars", "Código de barras", code.Modules + (2 * Code128.QuietZone), BarHeight);
        foreach ((int x, int width) in code.Bars())
        {
            html.Raw(Invariant($"M{x + Code128.QuietZone} 0h{width}v{BarHeight}h-{width}z"));
        }

        html.Raw("\"/></svg>\n").Element("p", "c small", barcode.Text);
    }

    public static void Image(HtmlWriter html, TicketImage image)
    {
        const int DotsPerMillimetre = 8;
        const int PixelsPerInch = 96;
        int dots = image.DotsOn(image.MaxWidth * DotsPerMillimetre);
        int pixels = Math.Max(1, (int)(dots / (double)DotsPerMillimetre / 25.4 * PixelsPerInch));
        html.Raw("<img alt=\"Logo\" src=\"data:image/png;base64,").Raw(Convert.ToBase64String(PngWriter.Write(image.Picture)));
        html.Raw(Invariant($"\" width=\"{pixels}\" height=\"{Math.Max(1, pixels * image.Picture.Height / image.Picture.Width)}\">\n"));
    }

    private static void Begin(HtmlWriter html, string style, string name, int width, int height)
    {
        html.Raw(Invariant($"<svg class=\"{style}\" viewBox=\"0 0 {width} {height}\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"{name}\">"));
        html.Raw(Invariant($"<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/><path fill=\"#000\" d=\""));
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
