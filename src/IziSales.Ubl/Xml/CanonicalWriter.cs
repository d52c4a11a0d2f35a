using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace IziSales.Ubl.Xml;

/// <summary>
/// Writes XML that already is in canonical form (C14N 1.0), as UTF-8, into a pooled or a caller's buffer. The digest of a signature is then a hash over the bytes just
/// written: nothing is parsed, nothing is written twice. Nothing else in the SDK writes UBL.
/// </summary>
/// <remarks>
/// Canonical means: no empty-element tags, attributes in order (no element here has two that could be out of it), <c>&amp; &lt; &gt;</c> as entities,
/// and no carriage return, for XML readers disagree about it.
/// </remarks>
internal ref struct CanonicalWriter
{
    private const int NumberRoom = 40;

    // Never in XML, or never raw in a text. Tab and line feed travel as they are.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private byte[] _array;
    private Span<byte> _buffer;
    private ReadOnlySpan<byte> _currency;
    private int _position;

    /// <summary>Writes into a pooled buffer.</summary>
    /// <param name="room">Bytes that will probably do.</param>
    /// <param name="start">Where writing begins; what lies before is kept free.</param>
    public CanonicalWriter(int room, int start)
    {
        _array = ArrayPool<byte>.Shared.Rent(Math.Max(room, start));
        _buffer = _array;
        _position = start;
    }

    /// <summary>Writes into a caller's buffer; if it does not do, moves to a pooled one.</summary>
    public CanonicalWriter(Span<byte> buffer, int start)
    {
        _array = [];
        _buffer = buffer;
        _position = start;
    }

    /// <summary>Whether what is written lies in a pooled buffer, not in the caller's.</summary>
    public readonly bool IsPooled => _array.Length > 0;

    public readonly int Position => _position;

    /// <summary>Sets the currency of every amount: a document has one (rule 2071).</summary>
    public void UseCurrency(Moneda moneda) => _currency = moneda.Codigo switch
    {
        "PEN" => " currencyID=\"PEN\">"u8,
        "USD" => " currencyID=\"USD\">"u8,
        _ => Encoding.ASCII.GetBytes($" currencyID=\"{moneda.Codigo}\">"),
    };

    /// <summary>Everything from the beginning of the buffer, the part kept free included.</summary>
    public readonly Span<byte> Written => _buffer[.._position];

    /// <summary>Hands the pooled buffer over to a new owner, who gives it back.</summary>
    public byte[] Detach()
    {
        byte[] array = _array;
        _array = [];
        _buffer = default;
        return array;
    }

    public void Return()
    {
        byte[] array = _array;
        _array = [];
        _buffer = default;
        GiveBack(array);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer[_position..]);
        _position += bytes.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Start(ReadOnlySpan<byte> name)
    {
        Reserve(name.Length + 2);
        Span<byte> target = _buffer[_position..];
        target[0] = (byte)'<';
        name.CopyTo(target[1..]);
        target[name.Length + 1] = (byte)'>';
        _position += name.Length + 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void End(ReadOnlySpan<byte> name)
    {
        Reserve(name.Length + 3);
        Span<byte> target = _buffer[_position..];
        target[0] = (byte)'<';
        target[1] = (byte)'/';
        name.CopyTo(target[2..]);
        target[name.Length + 2] = (byte)'>';
        _position += name.Length + 3;
    }

    /// <summary>An element with a text.</summary>
    /// <exception cref="FormatException">The text holds a character that XML forbids.</exception>
    public void Text(ReadOnlySpan<byte> name, string value)
    {
        Start(name);
        Escaped(value, name);
        End(name);
    }

    /// <summary>An element with a code: ASCII letters, digits, punctuation that needs no escape.</summary>
    public void Code(ReadOnlySpan<byte> name, string value)
    {
        Start(name);
        Ascii(value);
        End(name);
    }

    /// <summary>An element with an amount of the document's currency: two decimals, or as many as count up to ten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Amount(ReadOnlySpan<byte> name, decimal value)
    {
        Reserve(name.Length + 1);
        Span<byte> target = _buffer[_position..];
        target[0] = (byte)'<';
        name.CopyTo(target[1..]);
        _position += name.Length + 1;
        Money(value);
        End(name);
    }

    /// <summary>What stands between <c>&lt;cbc:Amount</c> and its end tag: the attribute with the document's currency, and the figure.</summary>
    public void Money(decimal value)
    {
        Reserve(_currency.Length + NumberRoom);
        Span<byte> target = _buffer[_position..];
        _currency.CopyTo(target);
        _position += _currency.Length + DecimalText.Write(target[_currency.Length..], value, 2);
    }

    /// <summary>An element with a figure and as many decimals as count, at least <paramref name="decimals"/>.</summary>
    public void Number(ReadOnlySpan<byte> name, decimal value, int decimals)
    {
        Start(name);
        Decimal(value, decimals);
        End(name);
    }

    /// <summary>A start tag with one attribute, whose value is a code.</summary>
    public void Start(ReadOnlySpan<byte> name, ReadOnlySpan<byte> attribute, string value)
    {
        Reserve(name.Length + attribute.Length + value.Length + 6);
        Span<byte> target = _buffer[_position..];
        target[0] = (byte)'<';
        name.CopyTo(target[1..]);
        int at = name.Length + 1;
        target[at++] = (byte)' ';
        attribute.CopyTo(target[at..]);
        at += attribute.Length;
        target[at++] = (byte)'=';
        target[at++] = (byte)'"';
        at += Encoding.ASCII.GetBytes(value, target[at..]);
        target[at++] = (byte)'"';
        target[at++] = (byte)'>';
        _position += at;
    }

    public void Decimal(decimal value, int decimals)
    {
        Reserve(NumberRoom);
        _position += DecimalText.Write(_buffer[_position..], value, decimals);
    }

    /// <summary>A whole number, zero or above.</summary>
    public void Integer(int value)
    {
        Reserve(NumberRoom);
        _position += DecimalText.Write(_buffer[_position..], (ulong)value);
    }

    public void Moment(DateTimeOffset value, string format)
    {
        Reserve(NumberRoom);
        value.TryFormat(_buffer[_position..], out int length, format, CultureInfo.InvariantCulture);
        _position += length;
    }

    /// <summary>A code of a catalogue or of a checked value: short, ASCII, nothing to escape.</summary>
    public void Ascii(string value)
    {
        Reserve(value.Length);
        Span<byte> target = _buffer[_position..];
        for (int i = 0; i < value.Length; i++)
        {
            target[i] = (byte)value[i];
        }

        _position += value.Length;
    }

    /// <summary>Text with its markup characters as entities.</summary>
    /// <exception cref="FormatException">The text holds a character that XML forbids.</exception>
    public void Escaped(string value, ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<char> rest = value;
        while (true)
        {
            int special = rest.IndexOfAny(Special);
            Plain(special < 0 ? rest : rest[..special], name);
            if (special < 0)
            {
                return;
            }

            Raw(rest[special] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                char other => throw Forbidden(name, other),
            });
            rest = rest[(special + 1)..];
        }
    }

    private void Plain(ReadOnlySpan<char> text, ReadOnlySpan<byte> name)
    {
        Reserve(text.Length * 3);
        OperationStatus status = Utf8.FromUtf16(text, _buffer[_position..], out _, out int length, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
        {
            throw Forbidden(name, '\uD800');
        }

        if (length != text.Length && text.IndexOfAnyInRange('\uFFFE', '\uFFFF') is >= 0 and int place)
        {
            throw Forbidden(name, text[place]);
        }

        _position += length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int bytes)
    {
        if (bytes > _buffer.Length - _position)
        {
            Grow(bytes);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int bytes)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _position + bytes));
        _buffer[.._position].CopyTo(larger);
        GiveBack(_array);
        _array = larger;
        _buffer = larger;
    }

    private static void GiveBack(byte[] array)
    {
        if (array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    private static FormatException Forbidden(ReadOnlySpan<byte> name, char c) =>
        new($"El texto de {Encoding.UTF8.GetString(name)} contiene un carácter que no puede viajar en un XML (U+{(int)c:X4}).");
}
