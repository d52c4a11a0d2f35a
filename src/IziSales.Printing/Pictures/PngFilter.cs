namespace IziSales.Printing.Pictures;

/// <summary>Undoes what was done to a row so that it compresses better.</summary>
/// <remarks>ISO/IEC 15948, 9: each byte was lessened by its neighbours at the left, above, or both.</remarks>
internal static class PngFilter
{
    public static void Undo(int filter, byte[] line, byte[] above, int bytesPerPixel)
    {
        if (filter is < 0 or > 4)
        {
            throw PictureReader.Truncated();
        }

        for (int i = 0; i < line.Length; i++)
        {
            int left = i >= bytesPerPixel ? line[i - bytesPerPixel] : 0;
            int corner = i >= bytesPerPixel ? above[i - bytesPerPixel] : 0;
            line[i] += filter switch
            {
                0 => 0,
                1 => (byte)left,
                2 => above[i],
                3 => (byte)((left + above[i]) / 2),
                _ => (byte)Paeth(left, above[i], corner),
            };
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        int guess = left + above - corner;
        int fromLeft = Math.Abs(guess - left);
        int fromAbove = Math.Abs(guess - above);
        int fromCorner = Math.Abs(guess - corner);
        if (fromLeft <= fromAbove && fromLeft <= fromCorner)
        {
            return left;
        }

        return fromAbove <= fromCorner ? above : corner;
    }
}
