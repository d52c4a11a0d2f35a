using System.Buffers.Binary;
using System.Text;
using IziSales.Printing.Pictures;

namespace IziSales.Printing.Tests.Pictures;

public sealed class TicketPictureTests
{
    public static TheoryData<int, int, bool> Kinds
    {
        get
        {
            var kinds = new TheoryData<int, int, bool>();
            foreach ((int color, int depth) in new[] { (0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (4, 8), (4, 16), (6, 8), (6, 16) })
            {
                kinds.Add(color, depth, false);
                kinds.Add(color, depth, true);
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Decode_APngOfAnyKind_GivesItsShades(int color, int depth, bool isInterlaced)
    {
        foreach ((int width, int height) in new[] { (1, 1), (3, 2), (8, 8), (37, 23) })
        {
            var file = new PngFile(width, height, color, depth, isInterlaced);
            int most = (1 << depth) - 1;

            TicketPicture picture = TicketPicture.Decode(file.Write(Sample(most)));

            Assert.Equal((width, height), (picture.Width, picture.Height));
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    double[] samples = [.. Enumerable.Range(0, file.Channels).Select(channel => Sample(most)(x, y, channel) / (double)most)];
                    Assert.InRange(picture.Gray[(y * width) + x] - Shade(samples), -1.6, 1.6);
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Decode_APngWithPalette_LooksUpItsColours(int depth)
    {
        int colors = 1 << Math.Min(depth, 4);
        byte[] palette = [.. Enumerable.Range(0, colors).SelectMany(i => new[] { (byte)(i * 255 / (colors - 1)), (byte)(i * 255 / (colors - 1)), (byte)(i * 255 / (colors - 1)) })];
        var file = new PngFile(19, 7, 3, depth, false) { Palette = palette, Transparency = [0] };

        TicketPicture picture = TicketPicture.Decode(file.Write((x, y, _) => (x + y) % colors));

        Assert.Equal(255, picture.Gray[0]); // colour 0 is black, and declared transparent
        Assert.Equal(255 / (colors - 1), picture.Gray[1]);
    }

    [Fact]
    public void Decode_ATransparentColour_IsPaper()
    {
        var file = new PngFile(2, 1, 2, 8, false) { Transparency = [0, 10, 0, 20, 0, 30] };

        TicketPicture picture = TicketPicture.Decode(file.Write((x, _, channel) => x == 0 ? (channel + 1) * 10 : 0));

        Assert.Equal([255, 0], picture.Gray.ToArray());
    }

    [Theory]
    [InlineData(1, 2, false)]
    [InlineData(4, 16, false)]
    [InlineData(8, 256, true)]
    [InlineData(24, 0, false)]
    [InlineData(32, 0, true)]
    public void Decode_ABmpOfAnyDepth_GivesItsShades(int bits, int colors, bool isTopDown)
    {
        (int width, int height) = (11, 5);
        int Shade(int x, int y) => bits > 8 ? ((x * 20) + y) % 256 : (x + y) % colors * 255 / (colors - 1);

        TicketPicture picture = TicketPicture.Decode(Bmp(width, height, bits, colors, isTopDown, (x, y) => bits > 8 ? Shade(x, y) : (x + y) % colors));

        for (int i = 0; i < width * height; i++)
        {
            Assert.Equal(Shade(i % width, i / width), picture.Gray[i]);
        }
    }

    [Fact]
    public void Decode_Dots_KeepsEachOfThem()
    {
        TicketPicture picture = TicketPicture.FromDots(10, 2, [0b1010_1010, 0b0100_0000, 0b0101_0101, 0b1000_0000]);

        MonoBitmap dots = picture.Dithered(10);

        Assert.Equal("#.#.#.#..#/.#.#.#.##.", string.Join('/', Enumerable.Range(0, 2).Select(y => string.Concat(Enumerable.Range(0, 10).Select(x => dots[x, y] ? '#' : '.')))));
    }

    [Fact]
    public void FromDots_TooFewBytes_Throws() => Assert.Throws<ArgumentException>(() => TicketPicture.FromDots(10, 2, [1, 2, 3]));

    [Theory]
    [InlineData("", "no es PNG ni BMP")]
    [InlineData("GIF89a..........", "no es PNG ni BMP")]
    [InlineData("BM", "incompleta")]
    public void TryDecode_NoPicture_SaysSoInSpanish(string file, string reason)
    {
        Assert.False(TicketPicture.TryDecode(Encoding.ASCII.GetBytes(file), out _, out string? fault));
        Assert.Contains(reason, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void TryDecode_AHugePicture_IsRefusedBeforeItTakesMemory()
    {
        Assert.False(TicketPicture.TryDecode(new PngFile(60_000, 60_000, 6, 16, false).File([0]), out _, out string? fault));
        Assert.Contains("60000 × 60000", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void TryDecode_APromiseOfPixelsThatDoNotCome_IsAFault() =>
        Assert.False(TicketPicture.TryDecode(new PngFile(4096, 4096, 0, 1, false).File([0, 1, 2]), out _, out _));

    [Fact]
    public void TryDecode_CutOrChangedAnywhere_NeverThrows()
    {
        byte[][] files = [new PngFile(13, 9, 6, 8, true).Write(Sample(255)), new PngFile(13, 9, 3, 4, false) { Palette = new byte[48] }.Write((x, y, _) => (x * y) % 16), Bmp(13, 9, 8, 256, false, static (x, y) => x + y)];
        var random = new Random(20261120);
        foreach (byte[] file in files)
        {
            for (int length = 0; length < file.Length; length++)
            {
                TicketPicture.TryDecode(file.AsSpan(0, length), out _, out _);
                byte[] changed = [.. file];
                changed[length] = (byte)random.Next(256);
                TicketPicture.TryDecode(changed, out _, out _);
            }
        }
    }

    [Fact]
    public void Dithered_AMiddleGrey_IsHalfBlack()
    {
        var picture = new TicketPicture(64, 64, [.. Enumerable.Repeat((byte)127, 64 * 64)]);

        Assert.InRange(Black(picture.Dithered(64)), 64 * 64 * 0.47, 64 * 64 * 0.53);
    }

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(255, 0.0)]
    public void Dithered_BlackOrWhite_HasNoStrayDot(byte shade, double share)
    {
        var picture = new TicketPicture(40, 30, [.. Enumerable.Repeat(shade, 40 * 30)]);

        MonoBitmap dots = picture.Dithered(20);

        Assert.Equal((20, 15), (dots.Width, dots.Height));
        Assert.Equal(20 * 15 * share, Black(dots));
    }

    [Theory]
    [InlineData(100, 50, 576, 100)]
    [InlineData(2000, 100, 576, 400)]
    [InlineData(2000, 100, 320, 320)]
    [InlineData(1000, 1000, 576, 200)]
    [InlineData(1, 4096, 576, 1)]
    public void DotsOn_APicture_ShrinksToTheLimitsAndNeverGrows(int width, int height, int paper, int dots) =>
        Assert.Equal(dots, new TicketImage(new TicketPicture(width, height, new byte[width * height])).DotsOn(paper));

    private static int Black(MonoBitmap dots) => dots.Bars().Sum(static bar => bar.Length);

    private static Func<int, int, int, int> Sample(int most) => (x, y, channel) => ((x * 7919) + (y * 104_729) + (channel * 1_299_709)) % (most + 1);

    // Grey on white paper, from grey or colour, with or without opacity.
    private static double Shade(double[] samples)
    {
        double light = samples.Length >= 3 ? (0.299 * samples[0]) + (0.587 * samples[1]) + (0.114 * samples[2]) : samples[0];
        double alpha = samples.Length is 2 or 4 ? samples[^1] : 1;
        return 255 * ((light * alpha) + 1 - alpha);
    }

    private static byte[] Bmp(int width, int height, int bits, int colors, bool isTopDown, Func<int, int, int> value)
    {
        int stride = ((width * bits) + 31) / 32 * 4;
        int offset = 54 + (colors * 4);
        byte[] file = new byte[offset + (stride * height)];
        "BM"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(10), offset);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), isTopDown ? -height : height);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(28), (short)bits);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(46), colors);
        for (int i = 0; i < colors; i++)
        {
            file.AsSpan(54 + (i * 4), 3).Fill((byte)(i * 255 / (colors - 1)));
        }

        for (int y = 0; y < height; y++)
        {
            Span<byte> line = file.AsSpan(offset + ((isTopDown ? y : height - 1 - y) * stride), stride);
            for (int x = 0; x < width; x++)
            {
                if (bits > 8)
                {
                    line.Slice(x * bits / 8, 3).Fill((byte)value(x, y));
                }
                else
                {
                    line[x * bits / 8] |= (byte)(value(x, y) << (8 - bits - (x * bits % 8)));
                }
            }
        }

        return file;
    }
}
