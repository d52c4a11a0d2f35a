using System.Buffers;
using System.Buffers.Binary;

namespace IziSales.Storage.Sql;

/// <summary>The LZ4 block format, whose description has not changed since 2011 and fits on two pages: runs of new bytes, and copies of what stood up to 64 kB before.</summary>
/// <remarks>With a text before the first byte that both sides know. Faster than Brotli by far, and on small documents of which most is known, smaller too.</remarks>
internal static class Lz4Block
{
    /// <summary>How many places the table of four-byte beginnings has.</summary>
    public const int TableLength = 1 << TableBits;

    private const int TableBits = 13;
    private const uint Multiplier = 2_654_435_761;
    private const int LeastCopy = 4;
    private const int LengthMask = 15;

    // So that every place and every distance fits into two bytes.
    private const int Longest = ushort.MaxValue;

    // The format wants the last five bytes new, and no copy to begin in the last twelve.
    private const int LastNew = 5;
    private const int LastStart = 12;

    // After so many failures the search begins to skip.
    private const int Patience = 5;

    public static int Slot(uint four) => (int)((four * Multiplier) >> (32 - TableBits));

    /// <summary>Packs what follows the known text.</summary>
    /// <param name="text">The known text and what is to be packed.</param>
    /// <param name="known">How long the known text is.</param>
    /// <param name="places">Where four bytes last stood in the known text.</param>
    /// <param name="packed">Where it goes.</param>
    /// <param name="written">How long it became.</param>
    /// <returns>False when it does not fit.</returns>
    public static bool TryPack(ReadOnlySpan<byte> text, int known, ReadOnlySpan<ushort> places, Span<byte> packed, out int written)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, Longest, nameof(text));
        ushort[] table = ArrayPool<ushort>.Shared.Rent(TableLength);
        places.CopyTo(table);
        bool fits = TryPack(text, known, table, packed, out written);
        ArrayPool<ushort>.Shared.Return(table);
        return fits;
    }

    /// <summary>Unpacks behind the known text.</summary>
    /// <param name="packed">What <see cref="TryPack(ReadOnlySpan{byte}, int, ReadOnlySpan{ushort}, Span{byte}, out int)"/> wrote.</param>
    /// <param name="text">The known text, and room for exactly what was packed.</param>
    /// <param name="known">How long the known text is.</param>
    /// <returns>False when the bytes are not what was written.</returns>
    public static bool TryUnpack(ReadOnlySpan<byte> packed, Span<byte> text, int known)
    {
        int at = 0;
        int end = known;
        while (at < packed.Length)
        {
            int token = packed[at++];
            if (!TryReadLength(packed, ref at, token >> 4, out int fresh) || fresh > packed.Length - at || fresh > text.Length - end)
            {
                return false;
            }

            packed.Slice(at, fresh).CopyTo(text[end..]);
            at += fresh;
            end += fresh;
            if (at == packed.Length)
            {
                return end == text.Length;
            }

            if (packed.Length - at < sizeof(ushort))
            {
                return false;
            }

            int distance = BinaryPrimitives.ReadUInt16LittleEndian(packed[at..]);
            at += sizeof(ushort);
            if (!TryReadLength(packed, ref at, token & LengthMask, out int length) || distance == 0 || distance > end || length > text.Length - end - LeastCopy)
            {
                return false;
            }

            // One by one, because a copy may overlap what it is writing.
            for (int last = end + length + LeastCopy; end < last; end++)
            {
                text[end] = text[end - distance];
            }
        }

        return false;
    }

    private static bool TryPack(ReadOnlySpan<byte> text, int known, ushort[] table, Span<byte> packed, out int written)
    {
        written = 0;
        int fresh = known;
        int failures = 0;
        for (int i = known; i < text.Length - LastStart;)
        {
            uint four = BinaryPrimitives.ReadUInt32LittleEndian(text[i..]);
            int slot = Slot(four);
            int earlier = table[slot];
            table[slot] = (ushort)i;
            if (earlier >= i || BinaryPrimitives.ReadUInt32LittleEndian(text[earlier..]) != four)
            {
                i += 1 + (failures++ >> Patience);
                continue;
            }

            failures = 0;
            while (i > fresh && earlier > 0 && text[i - 1] == text[earlier - 1])
            {
                i--;
                earlier--;
            }

            int length = text[i..^LastNew].CommonPrefixLength(text[earlier..]);
            if (!TryWrite(text[fresh..i], i - earlier, length, packed, ref written))
            {
                return false;
            }

            Remember(text, i + 1, table);
            i = fresh = i + length;
            Remember(text, i - 2, table);
        }

        return TryWrite(text[fresh..], distance: 0, LeastCopy, packed, ref written);
    }

    private static void Remember(ReadOnlySpan<byte> text, int place, ushort[] table) => table[Slot(BinaryPrimitives.ReadUInt32LittleEndian(text[place..]))] = (ushort)place;

    /// <summary>New bytes, and a copy from so far before; without a distance, only new bytes, which are the last.</summary>
    private static bool TryWrite(ReadOnlySpan<byte> fresh, int distance, int length, Span<byte> packed, ref int at)
    {
        int copy = length - LeastCopy;
        if (packed.Length - at < fresh.Length + (fresh.Length / byte.MaxValue) + (copy / byte.MaxValue) + LeastCopy + LeastCopy)
        {
            return false;
        }

        packed[at++] = (byte)((Math.Min(fresh.Length, LengthMask) << 4) | Math.Min(copy, LengthMask));
        WriteLength(fresh.Length, packed, ref at);
        fresh.CopyTo(packed[at..]);
        at += fresh.Length;
        if (distance > 0)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(packed[at..], (ushort)distance);
            at += sizeof(ushort);
            WriteLength(copy, packed, ref at);
        }

        return true;
    }

    private static void WriteLength(int length, Span<byte> packed, ref int at)
    {
        if (length < LengthMask)
        {
            return;
        }

        for (length -= LengthMask; length >= byte.MaxValue; length -= byte.MaxValue)
        {
            packed[at++] = byte.MaxValue;
        }

        packed[at++] = (byte)length;
    }

    private static bool TryReadLength(ReadOnlySpan<byte> packed, ref int at, int first, out int length)
    {
        length = first;
        if (first < LengthMask)
        {
            return true;
        }

        while (at < packed.Length)
        {
            byte more = packed[at++];
            length += more;
            if (more < byte.MaxValue)
            {
                return true;
            }
        }

        return false;
    }
}
