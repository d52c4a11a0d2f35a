using System.Globalization;
using System.Runtime.CompilerServices;

namespace IziSales.Ubl.Xml;

/// <summary>A decimal as SUNAT reads it: digits, a point, no sign, no exponent, no thousands mark.</summary>
/// <remarks>Several times faster than the framework's formatter, which pays for cultures and patterns; <c>DecimalTextBenchmarks</c> shows by how much.</remarks>
internal static class DecimalText
{
    private const int MaxScale = 28;

    // 10^19 is the greatest power of ten that a ulong holds.
    private const int MaxFastScale = 19;

    private static ReadOnlySpan<byte> Pairs =>
        "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    private static ReadOnlySpan<ulong> Powers =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
        10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
        10_000_000_000_000_000_000,
    ];

    /// <summary>Writes a value with at least <paramref name="decimals"/> decimals and no more than count; returns the length.</summary>
    public static int Write(Span<byte> target, decimal value, int decimals)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int scale = (bits[3] >> 16) & 0xFF;
        if (bits[2] != 0 || bits[3] < 0 || scale > MaxFastScale)
        {
            return WriteSlowly(target, value, decimals);
        }

        ulong digits = (uint)bits[0] | ((ulong)(uint)bits[1] << 32);
        while (scale > decimals && digits % 10 == 0)
        {
            digits /= 10;
            scale--;
        }

        return scale == 2 && decimals <= 2 ? WriteCents(target, digits) : WriteDigits(target, digits, scale, Math.Max(scale, decimals));
    }

    /// <summary>Writes a whole number without leading zeros; returns the length.</summary>
    public static int Write(Span<byte> target, ulong whole)
    {
        if (whole < 10)
        {
            target[0] = (byte)('0' + whole);
            return 1;
        }

        int length = 2;
        while (length <= MaxFastScale && whole >= Powers[length])
        {
            length++;
        }

        Fill(target[..length], whole);
        return length;
    }

    // What nearly every amount is.
    private static int WriteCents(Span<byte> target, ulong digits)
    {
        ulong whole = digits / 100;
        int length = Write(target, whole);
        target = target.Slice(length, 3);
        target[0] = (byte)'.';
        Pairs.Slice((int)(digits - (whole * 100)) * 2, 2).CopyTo(target[1..]);
        return length + 3;
    }

    private static int WriteDigits(Span<byte> target, ulong digits, int scale, int decimals)
    {
        (ulong whole, ulong fraction) = scale == 0 ? (digits, 0UL) : Math.DivRem(digits, Powers[scale]);
        int length = Write(target, whole);
        if (decimals == 0)
        {
            return length;
        }

        target = target.Slice(length, decimals + 1);
        target[0] = (byte)'.';
        Fill(target.Slice(1, scale), fraction);
        target[(scale + 1)..].Fill((byte)'0');
        return length + decimals + 1;
    }

    // Fills the target from its end, two digits at a time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill(Span<byte> target, ulong value)
    {
        while (target.Length >= 2)
        {
            ulong rest = value / 100;
            Pairs.Slice((int)(value - (rest * 100)) * 2, 2).CopyTo(target[^2..]);
            target = target[..^2];
            value = rest;
        }

        if (target.Length == 1)
        {
            target[0] = (byte)('0' + value);
        }
    }

    // Negative, or more digits than a long holds: no lawful amount is, but a document that is to be judged may.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WriteSlowly(Span<byte> target, decimal value, int decimals)
    {
        string format = decimals == 0 ? "0.############################" : "0." + new string('0', decimals) + new string('#', MaxScale - decimals);
        value.TryFormat(target, out int length, format, CultureInfo.InvariantCulture);
        return length;
    }
}
