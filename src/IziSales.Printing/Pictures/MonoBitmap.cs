namespace IziSales.Printing.Pictures;

/// <summary>Black and white dots: rows from top to bottom, each beginning with a new byte, the highest bit at the left, 1 black.</summary>
internal sealed class MonoBitmap
{
    private readonly byte[] _rows;

    public MonoBitmap(int width, int height)
    {
        Width = width;
        Height = height;
        Stride = (width + 7) / 8;
        _rows = new byte[Stride * height];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Bytes of one row.</summary>
    public int Stride { get; }

    public bool this[int x, int y] => (_rows[(y * Stride) + (x >> 3)] & (0x80 >> (x & 7))) != 0;

    public ReadOnlySpan<byte> Row(int y) => _rows.AsSpan(y * Stride, Stride);

    public void Blacken(int x, int y) => _rows[(y * Stride) + (x >> 3)] |= (byte)(0x80 >> (x & 7));

    public void CopyRow(int from, int to) => Row(from).CopyTo(_rows.AsSpan(to * Stride, Stride));

    /// <summary>The black dots as horizontal bars, top to bottom.</summary>
    public IEnumerable<(int X, int Y, int Length)> Bars()
    {
        for (int y = 0; y < Height; y++)
        {
            int x = 0;
            while (x < Width)
            {
                int start = x;
                while (x < Width && this[x, y])
                {
                    x++;
                }

                if (x > start)
                {
                    yield return (start, y, x - start);
                }

                x++;
            }
        }
    }
}
