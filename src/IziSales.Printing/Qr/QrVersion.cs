using System.Text;

namespace IziSales.Printing.Qr;

/// <summary>How large a symbol must be for a text: what a printer that draws it by itself needs to know of it.</summary>
internal static class QrVersion
{
    private const int FirstSize = 17;
    private const int Step = 4;

    /// <summary>Bytes that each version holds at level Q, version 1 first (ISO/IEC 18004, table 7).</summary>
    private static ReadOnlySpan<short> Capacity =>
    [
        11, 20, 32, 46, 60, 74, 86, 108, 130, 151, 177, 203, 241, 258, 292, 322, 364, 394, 442, 482,
        509, 565, 611, 661, 715, 751, 805, 868, 908, 982, 1030, 1112, 1168, 1228, 1283, 1351, 1423, 1499, 1579, 1663,
    ];

    /// <summary>The most bytes that any symbol holds.</summary>
    public static int MostBytes => Capacity[^1];

    /// <summary>Modules along a side of the smallest symbol for a text.</summary>
    /// <exception cref="ArgumentException">No symbol holds so much.</exception>
    public static int SizeFor(string text)
    {
        int bytes = Encoding.UTF8.GetByteCount(text);
        for (int i = 0; i < Capacity.Length; i++)
        {
            if (bytes <= Capacity[i])
            {
                return FirstSize + (Step * (i + 1));
            }
        }

        throw new ArgumentException($"A QR holds at most {MostBytes} bytes, not {bytes}.", nameof(text));
    }
}
