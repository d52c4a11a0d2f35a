using System.Buffers.Binary;

namespace IziSales.Printing.Pictures;

/// <summary>What a PNG says of itself before its pixels.</summary>
/// <remarks>ISO/IEC 15948 (PNG), 11.2.2.</remarks>
internal sealed record PngHeader(int Width, int Height, int Depth, int ColorType, bool IsInterlaced)
{
    public const int Length = 13;

    public const int PaletteColor = 3;

    private const int ColorBit = 2;
    private const int AlphaBit = 4;

    public bool HasPalette => ColorType == PaletteColor;

    public bool HasColor => (ColorType & ColorBit) != 0 && !HasPalette;

    public bool HasAlpha => (ColorType & AlphaBit) != 0;

    public int Channels => (HasColor ? 3 : 1) + (HasAlpha ? 1 : 0);

    public int BitsPerPixel => Channels * Depth;

    /// <summary>Bytes of a row of so many pixels, without the byte that names its filter.</summary>
    public int RowBytes(int pixels) => (int)((((long)pixels * BitsPerPixel) + 7) / 8);

    public static PngHeader Read(ReadOnlySpan<byte> data)
    {
        if (data.Length != Length)
        {
            throw PictureReader.Truncated();
        }

        long width = BinaryPrimitives.ReadUInt32BigEndian(data);
        long height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        PictureReader.CheckSize(width, height);
        (int depth, int color) = (data[8], data[9]);
        bool isKnown = color switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            PaletteColor => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        return isKnown && data[10] == 0 && data[11] == 0 && data[12] <= 1
            ? new PngHeader((int)width, (int)height, depth, color, data[12] == 1)
            : throw new PictureFaultException("El PNG usa una forma que el estándar no conoce. Ábralo en un editor y guárdelo de nuevo.");
    }
}
