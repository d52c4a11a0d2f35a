using System.Buffers.Binary;
using System.IO.Compression;

namespace IziSales.Printing.Pictures;

/// <summary>Reads a PNG of any kind: chunks, compression, filters, interlacing.</summary>
/// <remarks>ISO/IEC 15948. Only the platform's own inflater is needed; what is read is bounded by the size that the header admits.</remarks>
internal static class PngReader
{
    private const int ChunkFrame = 12;

    // Adam7: where each of the seven passes begins and how far apart its pixels are.
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    public static TicketPicture Read(ReadOnlySpan<byte> file)
    {
        PngHeader? header = null;
        byte[] palette = [];
        byte[] transparency = [];
        using var compressed = new MemoryStream();
        ReadOnlySpan<byte> rest = file[8..];
        while (rest.Length >= ChunkFrame)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - ChunkFrame)
            {
                throw PictureReader.Truncated();
            }

            ReadOnlySpan<byte> type = rest[4..8];
            ReadOnlySpan<byte> data = rest.Slice(8, (int)length);
            rest = rest[(ChunkFrame + (int)length)..];
            if (type.SequenceEqual("IHDR"u8))
            {
                header = PngHeader.Read(data);
            }
            else if (type.SequenceEqual("PLTE"u8))
            {
                palette = data.ToArray();
            }
            else if (type.SequenceEqual("tRNS"u8))
            {
                transparency = data.ToArray();
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                compressed.Write(data);
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                break;
            }
        }

        if (header is null || (header.HasPalette && palette.Length < 3))
        {
            throw PictureReader.Truncated();
        }

        compressed.Position = 0;
        byte[] gray = new byte[header.Width * header.Height];
        Inflate(compressed, header, new PngPixels(header, palette, transparency), gray);
        return new TicketPicture(header.Width, header.Height, gray);
    }

    private static void Inflate(MemoryStream compressed, PngHeader header, PngPixels pixels, byte[] gray)
    {
        try
        {
            using var stream = new ZLibStream(compressed, CompressionMode.Decompress);
            foreach ((int x, int y, int stepX, int stepY) in header.IsInterlaced ? Passes : [(0, 0, 1, 1)])
            {
                int columns = (header.Width - x + stepX - 1) / stepX;
                int rows = (header.Height - y + stepY - 1) / stepY;
                if (columns > 0 && rows > 0)
                {
                    Pass(stream, header, columns, rows, (line, row) => pixels.Put(line, columns, gray, ((y + (row * stepY)) * header.Width) + x, stepX));
                }
            }
        }
        catch (InvalidDataException damaged)
        {
            throw new PictureFaultException("El PNG está dañado: sus datos no se pueden descomprimir.", damaged);
        }
        catch (EndOfStreamException)
        {
            throw PictureReader.Truncated();
        }
    }

    private static void Pass(ZLibStream stream, PngHeader header, int columns, int rows, Action<byte[], int> put)
    {
        int bytesPerPixel = Math.Max(1, header.BitsPerPixel / 8);
        byte[] line = new byte[header.RowBytes(columns)];
        byte[] above = new byte[line.Length];
        for (int row = 0; row < rows; row++)
        {
            int filter = stream.ReadByte();
            stream.ReadExactly(line);
            PngFilter.Undo(filter, line, above, bytesPerPixel);
            put(line, row);
            (line, above) = (above, line);
        }
    }
}
