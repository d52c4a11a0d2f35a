using System.Buffers.Binary;

namespace IziSales.Printing.Pictures;

/// <summary>Reads an uncompressed Windows bitmap of 1, 4, 8, 24 or 32 bits a pixel.</summary>
internal static class BmpReader
{
    private const int FileHeader = 14;
    private const int ShortestInfoHeader = 40;
    private const int BitFields = 3;

    public static bool IsBmp(ReadOnlySpan<byte> file) => file.StartsWith("BM"u8);

    public static TicketPicture Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < FileHeader + ShortestInfoHeader)
        {
            throw PictureReader.Truncated();
        }

        ReadOnlySpan<byte> info = file[FileHeader..];
        uint infoLength = BinaryPrimitives.ReadUInt32LittleEndian(info);
        int width = BinaryPrimitives.ReadInt32LittleEndian(info[4..]);
        int signedHeight = BinaryPrimitives.ReadInt32LittleEndian(info[8..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(info[14..]);
        uint compression = BinaryPrimitives.ReadUInt32LittleEndian(info[16..]);
        long height = Math.Abs((long)signedHeight);
        PictureReader.CheckSize(width, height);
        if (infoLength < ShortestInfoHeader || bits is not (1 or 4 or 8 or 24 or 32) || (compression != 0 && (compression != BitFields || bits != 32)))
        {
            throw new PictureFaultException("El BMP está comprimido o es de un tipo raro. Guárdelo como PNG y pruebe otra vez.");
        }

        uint offset = BinaryPrimitives.ReadUInt32LittleEndian(file[10..]);
        int stride = ((width * bits) + 31) / 32 * 4;
        if (offset + (stride * height) > file.Length)
        {
            throw PictureReader.Truncated();
        }

        ReadOnlySpan<byte> palette = bits > 8 ? [] : Palette(file, FileHeader + infoLength, bits);
        byte[] gray = new byte[width * (int)height];
        for (int y = 0; y < height; y++)
        {
            // Rows run upwards unless the height is negative.
            int row = signedHeight < 0 ? y : (int)height - 1 - y;
            Row(file.Slice((int)offset + (row * stride), stride), bits, palette, gray.AsSpan(y * width, width));
        }

        return new TicketPicture(width, (int)height, gray);
    }

    private static ReadOnlySpan<byte> Palette(ReadOnlySpan<byte> file, long start, int bits)
    {
        uint named = BinaryPrimitives.ReadUInt32LittleEndian(file[(FileHeader + 32)..]);
        int colors = named is 0 or > 256 ? 1 << bits : (int)named;
        return start + (colors * 4) <= file.Length ? file.Slice((int)start, colors * 4) : throw PictureReader.Truncated();
    }

    private static void Row(ReadOnlySpan<byte> line, int bits, ReadOnlySpan<byte> palette, Span<byte> gray)
    {
        for (int x = 0; x < gray.Length; x++)
        {
            ReadOnlySpan<byte> color = bits > 8 ? line[(x * bits / 8)..] : Entry(palette, Index(line, x, bits));
            gray[x] = PictureReader.Gray(color[2], color[1], color[0]);
        }
    }

    private static ReadOnlySpan<byte> Entry(ReadOnlySpan<byte> palette, int index) =>
        (index + 1) * 4 <= palette.Length ? palette.Slice(index * 4, 4) : throw PictureReader.Truncated();

    private static int Index(ReadOnlySpan<byte> line, int x, int bits) => (line[x * bits / 8] >> (8 - bits - (x * bits % 8))) & ((1 << bits) - 1);
}
