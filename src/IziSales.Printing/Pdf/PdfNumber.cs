using System.Buffers;
using System.Buffers.Text;

namespace IziSales.Printing.Pdf;

/// <summary>Numbers of a page: at most three decimals, no exponent, no trailing zeros, the same on every machine.</summary>
internal static class PdfNumber
{
    private const int Scale = 1000;

    public static void Write(IBufferWriter<byte> output, double number)
    {
        long thousandths = (long)Math.Round(number * Scale, MidpointRounding.AwayFromZero);
        Span<byte> span = output.GetSpan(32);
        int at = 0;
        if (thousandths < 0)
        {
            span[at++] = (byte)'-';
            thousandths = -thousandths;
        }

        Utf8Formatter.TryFormat(thousandths / Scale, span[at..], out int written);
        at += written;
        long rest = thousandths % Scale;
        if (rest > 0)
        {
            span[at++] = (byte)'.';
            for (int unit = Scale / 10; rest > 0; unit /= 10)
            {
                span[at++] = (byte)('0' + (rest / unit));
                rest %= unit;
            }
        }

        output.Advance(at);
    }
}
