using IziSales.Printing.Barcodes;
using IziSales.Printing.Pictures;

namespace IziSales.Printing.EscPos;

/// <summary>Bars on a roll, drawn by the printer or by us.</summary>
internal static class EscPosBarcode
{
    // Ten millimetres; a bar of less than two dots is lost in the heat of its neighbours.
    private const int Height = 80;
    private const int SmallestModule = 2;
    private const int LargestModule = 3;
    private const int LongestNative = 255;

    public static void Write(EscPosWriter writer, TicketBarcode barcode, PrinterProfile profile)
    {
        int module = Math.Min(LargestModule, profile.Dots / (barcode.Bars.Modules + (2 * Code128.QuietZone)));
        if (module < SmallestModule)
        {
            return; // The text, which follows, says it all.
        }

        byte[] data = barcode.Bars.ForPrinter();
        if (profile.Barcode == PrinterSymbol.Native && data.Length <= LongestNative)
        {
            writer.Align(TicketAlign.Center);
            writer.Write([0x1D, 0x68, Height]);
            writer.Write([0x1D, 0x77, (byte)module]);
            writer.Write([0x1D, 0x48, 0x00]); // no text: it follows as a line, in the paper's own letters
            writer.Write([0x1D, 0x6B, 0x49, (byte)data.Length]);
            writer.Write(data);
            writer.Align(TicketAlign.Left);
            return;
        }

        MonoBitmap bitmap = Draw(barcode.Bars, module);
        writer.Picture(bitmap, (profile.Dots - bitmap.Width) / 2, profile.StripRows);
    }

    private static MonoBitmap Draw(Code128 bars, int module)
    {
        var bitmap = new MonoBitmap(bars.Modules * module, Height);
        foreach ((int x, int width) in bars.Bars())
        {
            for (int dot = x * module; dot < (x + width) * module; dot++)
            {
                bitmap.Blacken(dot, 0);
            }
        }

        for (int row = 1; row < Height; row++)
        {
            bitmap.CopyRow(0, row);
        }

        return bitmap;
    }
}
