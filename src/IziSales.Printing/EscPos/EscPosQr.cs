using System.Text;
using IziSales.Printing.Qr;

namespace IziSales.Printing.EscPos;

/// <summary>A QR on a roll, drawn by the printer or by us.</summary>
internal static class EscPosQr
{
    // 203 dots per inch are 8 to the millimetre: 26 mm are easy to read and leave room beside them on 58 mm paper.
    private const int WantedDots = 208;
    private const int SmallestModule = 2;
    private const int LargestModule = 8;
    private const int RowsPerStrip = 128;

    public static void Write(EscPosWriter writer, string text, PrinterProfile profile)
    {
        QrMatrix matrix = QrMatrix.From(text);
        int module = ModuleFor(matrix.Size, profile.Dots);
        bool fits = (matrix.Size + (2 * QrMatrix.QuietZone)) * module <= profile.Dots;

        // A printer stays silent, without a word, when the symbol is wider than its paper: then the picture is ours as well.
        if (profile.Qr == PrinterQr.Native && fits)
        {
            Native(writer, text, module);
        }
        else
        {
            Raster(writer, matrix, module, profile.Dots);
        }
    }

    private static int ModuleFor(int size, int dots)
    {
        int wanted = Math.Clamp(WantedDots / size, SmallestModule + 1, LargestModule);
        int most = dots / (size + (2 * QrMatrix.QuietZone));
        return Math.Max(Math.Min(wanted, most), SmallestModule);
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

    // As wide as the paper, so that no printer has to centre a picture.
    private static void Raster(EscPosWriter writer, QrMatrix matrix, int module, int dots)
    {
        int side = matrix.Size * module;
        int left = Math.Max(0, (dots - side) / 2);
        int bytesPerRow = (Math.Max(dots, side) + 7) / 8;
        byte[] row = new byte[bytesPerRow];
        for (int top = 0; top < side; top += RowsPerStrip)
        {
            int rows = Math.Min(RowsPerStrip, side - top);
            writer.Write([0x1D, 0x76, 0x30, 0x00, (byte)bytesPerRow, (byte)(bytesPerRow >> 8), (byte)rows, (byte)(rows >> 8)]);
            for (int y = top; y < top + rows; y++)
            {
                Array.Clear(row);
                for (int x = 0; x < side; x++)
                {
                    if (matrix[x / module, y / module])
                    {
                        row[(left + x) >> 3] |= (byte)(0x80 >> ((left + x) & 7));
                    }
                }

                writer.Write(row);
            }
        }

        writer.RepeatPage();
    }
}
