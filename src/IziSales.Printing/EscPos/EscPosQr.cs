using System.Text;
using IziSales.Printing.Pictures;
using IziSales.Printing.Qr;

namespace IziSales.Printing.EscPos;

/// <summary>A QR on a roll, drawn by the printer or by us.</summary>
internal static class EscPosQr
{
    // 203 dots per inch are 8 to the millimetre: 26 mm are easy to read and leave room beside them on 58 mm paper.
    private const int WantedDots = 208;
    private const int SmallestModule = 2;
    private const int LargestModule = 8;

    public static void Write(EscPosWriter writer, TicketQr qr, PrinterProfile profile)
    {
        int module = ModuleFor(qr.Size, profile.Dots);
        bool fits = (qr.Size + (2 * QrMatrix.QuietZone)) * module <= profile.Dots;

        // A printer stays silent, without a word, when the symbol is wider than its paper: then the picture is ours as well.
        if (profile.Qr == PrinterSymbol.Native && fits)
        {
            Native(writer, qr.Text, module);
        }
        else
        {
            MonoBitmap bitmap = qr.Matrix.ToBitmap(module);
            writer.Picture(bitmap, Math.Max(0, (profile.Dots - bitmap.Width) / 2), profile.StripRows);
        }
    }

    private static int ModuleFor(int size, int dots)
    {
        int wanted = Math.Clamp(WantedDots / size, SmallestModule + 1, LargestModule);
        int most = dots / (size + (2 * QrMatrix.QuietZone));
        int least = Math.Min(SmallestModule, dots / size);
        return Math.Max(1, Math.Max(Math.Min(wanted, most), least));
    }

    private static void Native(EscPosWriter writer, string text, int module)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        int length = data.Length + 3;
        writer.Align(TicketAlign.Center);
        writer.Write([0x1D, 0x28, 0x6B, 0x04, 0x00, 0x31, 0x41, 0x32, 0x00]); // model 2
        writer.Write([0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x43, (byte)module]);
        writer.Write([0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x45, 0x32]); // level Q
        writer.Write([0x1D, 0x28, 0x6B, (byte)length, (byte)(length >> 8), 0x31, 0x50, 0x30]);
        writer.Write(data);
        writer.Write([0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x51, 0x30]); // print what was stored
        writer.Align(TicketAlign.Left);
    }
}
