using System.Buffers;
using System.Text;

namespace IziSales.Printing.Layout;

/// <summary>A roll of letters alone.</summary>
internal sealed class TextRoll(IBufferWriter<byte> output) : IRoll
{
    public void Line(ReadOnlySpan<char> text, PrintStyle style)
    {
        Encoding.UTF8.GetBytes(text, output);
        output.Write("\n"u8);
    }

    // What letters cannot show is left out: space in place of a QR, nothing in place of bars, whose text follows them as a line.
    public void Qr(TicketQr qr) => Line([], PrintStyle.Plain);

    public void Barcode(TicketBarcode barcode)
    {
    }

    public void Image(TicketImage image)
    {
    }

    public void Drawer()
    {
    }

    public void Cut()
    {
    }
}
