using System.Diagnostics.CodeAnalysis;
using IziSales.Printing.Pictures;

namespace IziSales.Printing;

/// <summary>A picture in shades of grey: a logo. It comes from a PNG, a BMP, or black and white dots.</summary>
public sealed class TicketPicture
{
    /// <summary>The most pixels along a side.</summary>
    public const int MaxSide = 4096;

    private readonly byte[] _gray;
    private MonoBitmap? _last;

    internal TicketPicture(int width, int height, byte[] gray)
    {
        Width = width;
        Height = height;
        _gray = gray;
    }

    /// <summary>Pixels from left to right.</summary>
    public int Width { get; }

    /// <summary>Pixels from top to bottom.</summary>
    public int Height { get; }

    /// <summary>Row by row, 0 black to 255 white; what was transparent is white, as the paper is.</summary>
    internal ReadOnlySpan<byte> Gray => _gray;

    /// <summary>Reads a PNG or BMP.</summary>
    /// <exception cref="FormatException">The bytes are no such picture, or one larger than <see cref="MaxSide"/>; the message says so in Spanish.</exception>
    public static TicketPicture Decode(ReadOnlySpan<byte> file) =>
        TryDecode(file, out TicketPicture? picture, out string? fault) ? picture : throw new FormatException(fault);

    /// <summary>Reads a PNG or BMP that a person chose.</summary>
    /// <param name="file">All bytes of the file.</param>
    /// <param name="picture">The picture, if it could be read.</param>
    /// <param name="fault">Otherwise why not, in Spanish.</param>
    public static bool TryDecode(ReadOnlySpan<byte> file, [NotNullWhen(true)] out TicketPicture? picture, [NotNullWhen(false)] out string? fault)
    {
        try
        {
            picture = PictureReader.Read(file);
            fault = null;
            return true;
        }
        catch (PictureFaultException exception)
        {
            picture = null;
            fault = exception.Message;
            return false;
        }
    }

    /// <summary>Black and white dots, one bit each: rows from top to bottom, each beginning with a new byte, the highest bit at the left, 1 black.</summary>
    /// <exception cref="ArgumentException">The bytes are not as many as width and height say.</exception>
    public static TicketPicture FromDots(int width, int height, ReadOnlySpan<byte> rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, MaxSide);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, MaxSide);
        int stride = (width + 7) / 8;
        if (rows.Length != stride * height)
        {
            throw new ArgumentException($"{height} rows of {stride} bytes were expected, {rows.Length} bytes came.", nameof(rows));
        }

        byte[] gray = new byte[width * height];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                bool isBlack = (rows[(y * stride) + (x >> 3)] & (0x80 >> (x & 7))) != 0;
                gray[(y * width) + x] = isBlack ? (byte)0 : (byte)255;
            }
        }

        return new TicketPicture(width, height, gray);
    }

    /// <summary>Black and white dots, so many across: shrunk if need be, shades as a pattern.</summary>
    internal MonoBitmap Dithered(int width)
    {
        // A shop prints one logo on one printer: the last result is nearly always the next one.
        if (_last is { } last && last.Width == width)
        {
            return last;
        }

        int height = Math.Max(1, (int)((((long)Height * width) + (Width / 2)) / Width));
        return _last = Dithering.FloydSteinberg(Scaling.Shrink(_gray, Width, Height, width, height), width, height);
    }
}
