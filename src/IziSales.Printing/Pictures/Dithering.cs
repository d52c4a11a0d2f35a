namespace IziSales.Printing.Pictures;

/// <summary>Shades of grey as a pattern of black dots.</summary>
internal static class Dithering
{
    private const int Middle = 128;

    /// <summary>Each dot's error goes to its neighbours, 7, 3, 5 and 1 sixteenths (Floyd and Steinberg, 1976). Rows run to and fro, which leaves fewer worms.</summary>
    public static MonoBitmap FloydSteinberg(ReadOnlySpan<byte> gray, int width, int height)
    {
        var bitmap = new MonoBitmap(width, height);

        // In sixteenths; one cell of margin at both ends.
        int[] here = new int[width + 2];
        int[] below = new int[width + 2];
        for (int y = 0; y < height; y++)
        {
            int step = (y & 1) == 0 ? 1 : -1;
            int x = step > 0 ? 0 : width - 1;
            for (int i = 0; i < width; i++, x += step)
            {
                int wanted = gray[(y * width) + x] + (here[x + 1] >> 4);
                bool isBlack = wanted < Middle;
                if (isBlack)
                {
                    bitmap.Blacken(x, y);
                }

                int error = wanted - (isBlack ? 0 : 255);
                here[x + 1 + step] += error * 7;
                below[x + 1 - step] += error * 3;
                below[x + 1] += error * 5;
                below[x + 1 + step] += error;
            }

            (here, below) = (below, here);
            Array.Clear(below);
        }

        return bitmap;
    }
}
