using System.Buffers.Binary;
using System.IO.Compression;

namespace IziSales.Printing.Tests.Pictures;

/// <summary>Writes a PNG of any kind from samples: what the reader is judged by.</summary>
internal sealed record PngFile(int Width, int Height, int ColorType, int Depth, bool IsInterlaced)
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public byte[] Palette { get; init; } = [];

    public byte[] Transparency { get; init; } = [];

    public int Channels => ColorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>The file; each row takes the next of the five filters.</summary>
    public byte[] Write(Func<int, int, int, int> sample)
    {
        using var raw = new MemoryStream();
        foreach ((int x, int y, int stepX, int stepY) in IsInterlaced ? Passes : [(0, 0, 1, 1)])
        {
            int columns = (Width - x + stepX - 1) / stepX;
            byte[] above = new byte[((columns * Channels * Depth) + 7) / 8];
            int filter = 0;
            for (int row = y; row < Height && columns > 0; row += stepY)
            {
                byte[] line = Pack(columns, (column, channel) => sample(x + (column * stepX), row, channel));
                raw.WriteByte((byte)filter);
                raw.Write(Filter(filter, line, above));
                above = line;
                filter = (filter + 1) % 5;
            }
        }

        return File(raw.ToArray());
    }

    /// <summary>The file around these uncompressed rows.</summary>
    public byte[] File(byte[] raw)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9], header[12]) = ((byte)Depth, (byte)ColorType, IsInterlaced ? (byte)1 : (byte)0);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "tEXt"u8, "Comment\0nothing"u8);
        if (Palette.Length > 0)
        {
            Chunk(file, "PLTE"u8, Palette);
        }

        if (Transparency.Length > 0)
        {
            Chunk(file, "tRNS"u8, Transparency);
        }

        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(raw);
        }

        // In two pieces, as large pictures come.
        byte[] data = compressed.ToArray();
        Chunk(file, "IDAT"u8, data.AsSpan(0, data.Length / 2));
        Chunk(file, "IDAT"u8, data.AsSpan(data.Length / 2));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private byte[] Pack(int columns, Func<int, int, int> sample)
    {
        byte[] line = new byte[((columns * Channels * Depth) + 7) / 8];
        int bit = 0;
        for (int column = 0; column < columns; column++)
        {
            for (int channel = 0; channel < Channels; channel++)
            {
                int value = sample(column, channel);
                for (int i = Depth - 1; i >= 0; i--, bit++)
                {
                    line[bit / 8] |= (byte)(((value >> i) & 1) << (7 - (bit % 8)));
                }
            }
        }

        return line;
    }

    private byte[] Filter(int filter, byte[] line, byte[] above)
    {
        int back = Math.Max(1, Channels * Depth / 8);
        byte[] filtered = new byte[line.Length];
        for (int i = 0; i < line.Length; i++)
        {
            int left = i < back ? 0 : line[i - back];
            int corner = i < back ? 0 : above[i - back];
            int guess = filter switch { 1 => left, 2 => above[i], 3 => (left + above[i]) / 2, 4 => Nearest(left, above[i], corner), _ => 0 };
            filtered[i] = (byte)(line[i] - guess);
        }

        return filtered;
    }

    private static int Nearest(int left, int above, int corner) =>
        new[] { left, above, corner }.MinBy(value => Math.Abs(left + above - corner - value));

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        file.Write(length);
        file.Write(type);
        file.Write(data);
        file.Write("crc?"u8);
    }
}
