using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace IziSales.Storage.Sql;

/// <summary>Bytes as they lie in the database: a mark, their length, and Brotli where it helps.</summary>
internal static class Compresion
{
    private const byte Llano = 0;
    private const byte Brotli = 1;
    private const int HeadLength = 5;

    // Every sale waits for this: on a boleta, quality 4 takes three times as long and saves a sixth.
    private const int Quality = 1;
    private const int Window = 22;
    private const int LongestDocument = 64 * 1024 * 1024;

    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        byte[] room = ArrayPool<byte>.Shared.Rent(content.Length);
        bool smaller = BrotliEncoder.TryCompress(content, room.AsSpan(0, content.Length), out int written, Quality, Window);
        byte[] packed = Headed(smaller ? Brotli : Llano, content.Length, smaller ? room.AsSpan(0, written) : content);
        ArrayPool<byte>.Shared.Return(room);
        return packed;
    }

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Pack"/> writes.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        int length = packed.Length < HeadLength ? -1 : BinaryPrimitives.ReadInt32LittleEndian(packed[1..]);
        if (length is < 0 or > LongestDocument)
        {
            throw Damaged();
        }

        ReadOnlySpan<byte> body = packed[HeadLength..];
        if (packed[0] == Llano && body.Length == length)
        {
            return body.ToArray();
        }

        byte[] content = new byte[length];
        return packed[0] == Brotli && BrotliDecoder.TryDecompress(body, content, out int written) && written == length ? content : throw Damaged();
    }

    private static byte[] Headed(byte mark, int length, ReadOnlySpan<byte> body)
    {
        byte[] packed = new byte[HeadLength + body.Length];
        packed[0] = mark;
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(1), length);
        body.CopyTo(packed.AsSpan(HeadLength));
        return packed;
    }

    private static InvalidDataException Damaged() => new("A kept document cannot be unpacked.");
}
