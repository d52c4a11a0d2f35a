namespace IziSales.Printing.Pictures;

/// <summary>Makes a grey picture smaller.</summary>
internal static class Scaling
{
    /// <summary>Each new pixel is the mean of the rectangle that it covers; the same size gives the same bytes.</summary>
    public static ReadOnlySpan<byte> Shrink(ReadOnlySpan<byte> gray, int width, int height, int newWidth, int newHeight)
    {
        if (newWidth == width && newHeight == height)
        {
            return gray;
        }

        byte[] small = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++)
        {
            (int top, int bottom) = Cover(y, newHeight, height);
            for (int x = 0; x < newWidth; x++)
            {
                (int left, int right) = Cover(x, newWidth, width);
                long sum = 0;
                for (int row = top; row < bottom; row++)
                {
                    foreach (byte pixel in gray[((row * width) + left)..((row * width) + right)])
                    {
                        sum += pixel;
                    }
                }

                int count = (bottom - top) * (right - left);
                small[(y * newWidth) + x] = (byte)((sum + (count / 2)) / count);
            }
        }

        return small;
    }

    private static (int From, int To) Cover(int at, int few, int many)
    {
        int from = (int)((long)at * many / few);
        return (from, Math.Max(from + 1, (int)((at + 1L) * many / few)));
    }
}
