using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IziSales.Emision.Emitir;

/// <summary>The text under a fingerprint, in UTF-8: each value on a line of its own behind its length, so that no two lists of values share a text.</summary>
/// <remarks>Lengths are in UTF-16 units, absent values are a dash, amounts count by value. Hashes of it are kept in databases: never change it.</remarks>
internal sealed class CanonicalText : IDisposable
{
    private const int UsualLength = 1_024;
    private const int LongestNumber = 40;

    // Dividing by it leaves a decimal without zeros at its end.
    private const decimal One = 1.0000000000000000000000000000m;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(UsualLength);
    private int _length;

    /// <summary>A line as it stands, which says what follows.</summary>
    public void Head(ReadOnlySpan<char> text)
    {
        Append(text);
        Append("\n");
    }

    public void Add(decimal value)
    {
        Span<char> digits = stackalloc char[LongestNumber];
        (value / One).TryFormat(digits, out int length, provider: CultureInfo.InvariantCulture);
        AddValue(digits[..length]);
    }

    public void Add(string? value)
    {
        if (value is null)
        {
            Append("-\n");
            return;
        }

        AddValue(value);
    }

    /// <summary>SHA-256 of the text.</summary>
    public byte[] Hash() => SHA256.HashData(_buffer.AsSpan(0, _length));

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void AddValue(ReadOnlySpan<char> value)
    {
        Span<char> length = stackalloc char[LongestNumber];
        value.Length.TryFormat(length, out int digits, provider: CultureInfo.InvariantCulture);
        Append(length[..digits]);
        Append(":");
        Append(value);
        Append("\n");
    }

    private void Append(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _length >= bytes)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _buffer.Length, _length + bytes));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
