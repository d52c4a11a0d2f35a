using System.Globalization;
using IziSales.Printing.Pictures;

namespace IziSales.Printing.Pdf;

/// <summary>The pictures of one document, each kept once and no finer than its paper can show.</summary>
internal sealed class PdfImages
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const double DotsPerMillimetre = 8;

    private readonly List<(TicketPicture Picture, PdfImage Image)> _images = [];

    public IReadOnlyList<PdfImage> All => [.. _images.Select(static entry => entry.Image)];

    /// <summary>Points that a picture takes, in a room so wide and high.</summary>
    public static (double Width, double Height) SizeOf(TicketImage image, double width, double height)
    {
        int dots = image.DotsOn((int)(width / PointsPerMillimetre * DotsPerMillimetre));
        double natural = dots / DotsPerMillimetre * PointsPerMillimetre;
        double aspect = (double)image.Picture.Height / image.Picture.Width;
        double fitting = Math.Min(natural, height / aspect);
        return (fitting, fitting * aspect);
    }

    /// <summary>The picture as the pages can show it.</summary>
    public PdfImage Add(TicketPicture picture)
    {
        foreach ((TicketPicture known, PdfImage image) in _images)
        {
            if (known == picture)
            {
                return image;
            }
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"I{_images.Count + 1}");
        PdfImage added = Pack(name, picture);
        _images.Add((picture, added));
        return added;
    }

    // Black and white stay so; shades are told in sixteen steps, which no eye misses on paper, and half the bytes.
    private static PdfImage Pack(string name, TicketPicture picture)
    {
        const int MostPixels = 480;
        int width = Math.Min(picture.Width, Math.Max(1, Math.Min(MostPixels, MostPixels * picture.Width / picture.Height)));
        int height = Math.Max(1, (int)((long)picture.Height * width / picture.Width));
        ReadOnlySpan<byte> gray = Scaling.Shrink(picture.Gray, picture.Width, picture.Height, width, height);
        int bits = gray.ContainsAnyExcept<byte>(0, 255) ? 4 : 1;
        int stride = ((width * bits) + 7) / 8;
        byte[] rows = new byte[stride * height];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int shade = gray[(y * width) + x] >> (8 - bits);
                int bit = x * bits;
                rows[(y * stride) + (bit >> 3)] |= (byte)(shade << (8 - bits - (bit & 7)));
            }
        }

        return new PdfImage(name, width, height, bits, rows);
    }
}
