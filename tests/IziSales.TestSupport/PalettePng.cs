using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace IziSales.Testing;

/// <summary>A picture of at most 256 colours: a third of the bytes that a browser or a PDF reader writes for the same screen.</summary>
public sealed class PalettePng
{
    private const int MaxColors = 256;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly int _width;
    private readonly int _height;
    private readonly int[] _palette;
    private readonly byte[] _pixels;

    private PalettePng(int width, int height, int[] palette, byte[] pixels)
    {
        (_width, _height, _palette, _pixels) = (width, height, palette, pixels);
    }

    /// <summary>How many colours are left.</summary>
    public int Colors => _palette.Length;

    /// <summary>Reads a PNG of eight bits a sample, grey, coloured or written here, and leaves it the colours that matter.</summary>
    /// <exception cref="FormatException">It is a PNG of another kind, or none.</exception>
    public static PalettePng From(ReadOnlySpan<byte> png)
    {
        if (png.Length < 33 || !png.StartsWith(Signature) || png[24] != 8 || png[28] != 0)
        {
            throw new FormatException("Not a plain PNG of eight bits.");
        }

        int width = BinaryPrimitives.ReadInt32BigEndian(png[16..]);
        int height = BinaryPrimitives.ReadInt32BigEndian(png[20..]);
        int channels = png[25] switch { 0 or 3 => 1, 2 => 3, 6 => 4, byte kind => throw new FormatException($"A PNG of kind {kind}.") };
        ReadOnlySpan<byte> own = png[25] == 3 ? png.Slice(png.IndexOf("PLTE"u8) + 4) : default;
        int[] colors = Decode(Inflate(png), width, height, channels, own);
        int[] palette = Choose(colors);
        Dictionary<int, byte> nearest = [];
        byte[] pixels = new byte[colors.Length];
        for (int i = 0; i < colors.Length; i++)
        {
            ref byte index = ref CollectionsMarshal.GetValueRefOrAddDefault(nearest, colors[i], out bool isKnown);
            index = isKnown ? index : Nearest(palette, colors[i]);
            pixels[i] = index;
        }

        return new PalettePng(width, height, palette, pixels);
    }

    /// <summary>The picture on a ground of one colour, which shows where a white sheet ends.</summary>
    public PalettePng On(int ground, int margin)
    {
        byte index = Nearest(_palette, ground);
        int[] palette = _palette;
        if (palette.Length < MaxColors)
        {
            (index, palette) = ((byte)palette.Length, [.. palette, ground]);
        }

        int width = _width + (2 * margin);
        byte[] pixels = new byte[width * (_height + (2 * margin))];
        Array.Fill(pixels, index);
        for (int y = 0; y < _height; y++)
        {
            _pixels.AsSpan(y * _width, _width).CopyTo(pixels.AsSpan(((y + margin) * width) + margin));
        }

        return new PalettePng(width, _height + (2 * margin), palette, pixels);
    }

    /// <summary>The file.</summary>
    public byte[] Write()
    {
        using MemoryStream file = new();
        file.Write(Signature);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, _width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), _height);
        (header[8], header[9]) = (8, 3);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, [.. _palette.SelectMany(static color => new[] { (byte)(color >> 16), (byte)(color >> 8), (byte)color })]);
        using MemoryStream data = new();
        using (ZLibStream zlib = new(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (int y = 0; y < _height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(_pixels, y * _width, _width);
            }
        }

        Chunk(file, "IDAT"u8, data.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Inflate(ReadOnlySpan<byte> png)
    {
        using MemoryStream packed = new();
        for (int at = Signature.Length; at + 12 <= png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png[at..]);
            if (png.Slice(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(png.Slice(at + 8, length));
            }

            at += length + 12;
        }

        packed.Position = 0;
        using ZLibStream zlib = new(packed, CompressionMode.Decompress);
        using MemoryStream rows = new();
        zlib.CopyTo(rows);
        return rows.ToArray();
    }

    private static int[] Decode(byte[] rows, int width, int height, int channels, ReadOnlySpan<byte> palette)
    {
        int[] colors = new int[width * height];
        int stride = width * channels;
        byte[] above = new byte[stride];
        for (int y = 0; y < height; y++)
        {
            int start = y * (stride + 1);
            Span<byte> row = rows.AsSpan(start + 1, stride);
            Unfilter(rows[start], row, above, channels);
            row.CopyTo(above);
            for (int x = 0; x < width; x++)
            {
                ReadOnlySpan<byte> pixel = palette.IsEmpty ? row.Slice(x * channels, channels) : palette.Slice(row[x] * 3, 3);
                colors[(y * width) + x] = pixel.Length == 1 ? pixel[0] * 0x010101 : (pixel[0] << 16) | (pixel[1] << 8) | pixel[2];
            }
        }

        return colors;
    }

    private static void Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> above, int channels)
    {
        for (int i = 0; i < row.Length; i++)
        {
            int left = i < channels ? 0 : row[i - channels];
            int corner = i < channels ? 0 : above[i - channels];
            row[i] += (byte)(filter switch { 1 => left, 2 => above[i], 3 => (left + above[i]) / 2, 4 => Paeth(left, above[i], corner), _ => 0 });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        (int a, int b, int c) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    /// <summary>The most frequent colour first, then ever the one that would be missed most: often there, and far from those already taken.</summary>
    private static int[] Choose(int[] colors)
    {
        (int Color, int Count)[] found = [.. colors.CountBy(static color => color).Select(static pair => (pair.Key, pair.Value)).OrderByDescending(static one => one.Value).ThenBy(static one => one.Key)];
        List<int> palette = [found[0].Color];
        int[] gap = [.. found.Select(one => Distance(one.Color, palette[0]))];
        while (palette.Count < MaxColors)
        {
            int most = 0;
            for (int i = 1; i < found.Length; i++)
            {
                most = (long)found[i].Count * gap[i] > (long)found[most].Count * gap[most] ? i : most;
            }

            if (gap[most] == 0)
            {
                break; // every colour is taken
            }

            palette.Add(found[most].Color);
            for (int i = 0; i < found.Length; i++)
            {
                gap[i] = Math.Min(gap[i], Distance(found[i].Color, palette[^1]));
            }
        }

        return [.. palette];
    }

    private static byte Nearest(int[] palette, int color)
    {
        int best = 0;
        for (int i = 1; i < palette.Length; i++)
        {
            best = Distance(palette[i], color) < Distance(palette[best], color) ? i : best;
        }

        return (byte)best;
    }

    private static int Distance(int one, int other)
    {
        (int red, int green, int blue) = ((one >> 16) - (other >> 16), ((one >> 8) & 255) - ((other >> 8) & 255), (one & 255) - (other & 255));
        return (red * red) + (green * green) + (blue * blue);
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (byte one in bytes)
        {
            crc ^= one;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return crc;
    }
}
