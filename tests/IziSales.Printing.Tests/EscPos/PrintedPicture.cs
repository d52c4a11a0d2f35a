using System.Text;

namespace IziSales.Printing.Tests.EscPos;

/// <summary>The strips of one raster picture, one below the other.</summary>
internal sealed class PrintedPicture(int bytesPerRow)
{
    private readonly List<byte> _rows = [];

    public int Dots { get; } = bytesPerRow * 8;

    public int Rows => _rows.Count * 8 / Dots;

    public void Append(ReadOnlySpan<byte> strip) => _rows.AddRange(strip);

    /// <summary>The picture in PGM, each dot three pixels wide, for a reader of codes.</summary>
    public byte[] ToPgm()
    {
        const int Zoom = 3;
        using var pgm = new MemoryStream();
        pgm.Write(Encoding.ASCII.GetBytes($"P5 {Dots * Zoom} {(Rows + 40) * Zoom} 255\n"));
        for (int y = 0; y < (Rows + 40) * Zoom; y++)
        {
            for (int x = 0; x < Dots * Zoom; x++)
            {
                int row = (y / Zoom) - 20;
                int bit = (row * Dots) + (x / Zoom);
                bool isDark = row >= 0 && row < Rows && (_rows[bit >> 3] & (0x80 >> (bit & 7))) != 0;
                pgm.WriteByte(isDark ? (byte)0 : (byte)255);
            }
        }

        return pgm.ToArray();
    }
}
