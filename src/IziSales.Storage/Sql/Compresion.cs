using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace IziSales.Storage.Sql;

/// <summary>Bytes as they lie in the database: a mark, their length, and where it helps an LZ4 block over the common text of documents, or Brotli for what is long.</summary>
internal static class Compresion
{
    private const byte Llano = 0;
    private const byte Brotli = 1;
    private const byte Lz4 = 2;
    private const int HeadLength = 5;

    // Where a document repeats itself so often that what it shares with others no longer counts.
    private const int LongestSmall = 32 * 1024;

    private const int Quality = 1;
    private const int Window = 22;
    private const int LongestDocument = 64 * 1024 * 1024;

    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        byte[] room = ArrayPool<byte>.Shared.Rent(content.Length);
        Span<byte> packed = room.AsSpan(0, content.Length);
        bool isSmall = content.Length <= LongestSmall;
        bool helps = isSmall ? TryPackSmall(content, packed, out int written) : BrotliEncoder.TryCompress(content, packed, out written, Quality, Window);
        byte mark = !helps ? Llano : isSmall ? Lz4 : Brotli;
        byte[] headed = Headed(mark, content.Length, helps ? packed[..written] : content);
        ArrayPool<byte>.Shared.Return(room);
        return headed;
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

        if (packed[0] == Lz4)
        {
            return UnpackSmall(body, length);
        }

        byte[] content = new byte[length];
        return packed[0] == Brotli && BrotliDecoder.TryDecompress(body, content, out int written) && written == length ? content : throw Damaged();
    }

    private static bool TryPackSmall(ReadOnlySpan<byte> content, Span<byte> packed, out int written)
    {
        byte[] room = ArrayPool<byte>.Shared.Rent(Molde.Bytes.Length + content.Length);
        Span<byte> text = room.AsSpan(0, Molde.Bytes.Length + content.Length);
        Molde.Bytes.CopyTo(text);
        content.CopyTo(text[Molde.Bytes.Length..]);
        bool fits = Lz4Block.TryPack(text, Molde.Bytes.Length, Molde.Places, packed, out written);
        ArrayPool<byte>.Shared.Return(room);
        return fits;
    }

    private static byte[] UnpackSmall(ReadOnlySpan<byte> body, int length)
    {
        if (length > LongestSmall || body.Length > LongestSmall)
        {
            throw Damaged();
        }

        byte[] room = ArrayPool<byte>.Shared.Rent(Molde.Bytes.Length + length);
        Span<byte> text = room.AsSpan(0, Molde.Bytes.Length + length);
        Molde.Bytes.CopyTo(text);
        byte[]? content = Lz4Block.TryUnpack(body, text, Molde.Bytes.Length) ? text[Molde.Bytes.Length..].ToArray() : null;
        ArrayPool<byte>.Shared.Return(room);
        return content ?? throw Damaged();
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
