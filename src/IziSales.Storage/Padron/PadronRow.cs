using System.Buffers.Text;
using System.Text;

namespace IziSales.Storage.Padron;

/// <summary>One taxpayer as a line of SUNAT's file tells it; the same object takes one line after the other.</summary>
/// <remarks>
/// RUC, nombre o razón social, estado, condición, ubigeo, and the address in ten parts, separated by bars, in Latin-1. A dash, or several, stands for nothing. The
/// check digit is not judged: look-ups ask only for valid numbers.
/// </remarks>
internal sealed class PadronRow
{
    private const int RucLength = 11;
    private const int MaxName = 1500;
    private const int AddressParts = 10;

    // In the order in which SUNAT writes an address: street, number, interior, flat, block, lot, kilometre, zone.
    private static readonly (int Part, string Mark)[] AddressOrder = [(0, ""), (1, ""), (4, "NRO. "), (5, "INT. "), (7, "DPTO. "), (8, "MZA. "), (6, "LOTE. "), (9, "KM. "), (2, ""), (3, "")];

    private readonly StringBuilder _address = new();

    public long Ruc { get; private set; }

    public string Nombre { get; private set; } = "";

    public string? Estado { get; private set; }

    public string? Condicion { get; private set; }

    public string? Ubigeo { get; private set; }

    public string? Direccion { get; private set; }

    /// <summary>Whether this is the line with the names of the columns.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> line) => line.StartsWith("RUC|"u8);

    /// <summary>Takes a line; false, and nothing usable, if it is none of a taxpayer.</summary>
    public bool TryTake(ReadOnlySpan<byte> line)
    {
        if (line.Length <= RucLength || line[RucLength] != '|' || !Utf8Parser.TryParse(line[..RucLength], out long ruc, out int digits) || digits != RucLength || ruc < 10_000_000_000)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = line[(RucLength + 1)..];
        Ruc = ruc;
        if (Text(Cut(ref rest, out bool hasEstado)) is not { Length: <= MaxName } nombre || !hasEstado)
        {
            return false;
        }

        Nombre = nombre;
        Estado = Text(Cut(ref rest, out bool hasCondicion));
        Condicion = Text(Cut(ref rest, out bool hasUbigeo));
        Ubigeo = Text(Cut(ref rest, out bool hasAddress));
        Direccion = hasAddress ? Address(rest) : null;
        return hasCondicion && hasUbigeo;
    }

    private string? Address(ReadOnlySpan<byte> rest)
    {
        // Most taxpayers are persons, whose address is not told.
        if (!rest.ContainsAnyExcept((byte)'-', (byte)'|', (byte)' '))
        {
            return null;
        }

        Span<Range> parts = stackalloc Range[AddressParts + 1];
        int count = 0;
        foreach (Range part in rest.Split((byte)'|'))
        {
            if (count == parts.Length)
            {
                break;
            }

            parts[count++] = part;
        }

        _address.Clear();
        foreach ((int part, string mark) in AddressOrder)
        {
            if (part < count && Text(rest[parts[part]]) is { } text)
            {
                _address.Append(_address.Length == 0 ? "" : " ").Append(mark).Append(text);
            }
        }

        return _address.Length == 0 ? null : _address.ToString();
    }

    /// <summary>Takes the next field off a line, and says whether there is another behind it.</summary>
    private static ReadOnlySpan<byte> Cut(ref ReadOnlySpan<byte> rest, out bool hasMore)
    {
        int bar = rest.IndexOf((byte)'|');
        hasMore = bar >= 0;
        ReadOnlySpan<byte> field = hasMore ? rest[..bar] : rest;
        rest = hasMore ? rest[(bar + 1)..] : default;
        return field;
    }

    private static string? Text(ReadOnlySpan<byte> field)
    {
        field = field.Trim((byte)' ');
        return field.ContainsAnyExcept((byte)'-', (byte)' ') ? Clean(Encoding.Latin1.GetString(field)) : null;
    }

    // Names hold doubled blanks and, rarely, a control character that would spoil a document.
    private static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0000', '\u001F') && !text.AsSpan().ContainsAnyInRange('\u007F', '\u009F') && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text;
        }

        char[] plain = [.. text.Select(static c => char.IsControl(c) ? ' ' : c)];
        return string.Join(' ', new string(plain).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
