using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>An e-mail address to which a document may be sent.</summary>
/// <remarks>
/// The plain form of RFC 5321: letters, digits and signs of ASCII before the @, a domain name of two or more parts after it; no quotes, comments, or addresses
/// of machines. The domain is kept in small letters. Not written into the XML: SUNAT's documents have no place for it.
/// </remarks>
public sealed record Correo
{
    private const int MaxLength = 254;
    private const int MaxLocal = 64;
    private const int MaxLabel = 63;

    private Correo(string value) => Value = value;

    /// <summary>The address.</summary>
    public string Value { get; }

    /// <summary>Reads an address from trusted text.</summary>
    /// <exception cref="FormatException">The text is not an e-mail address.</exception>
    public static Correo Parse(string text) =>
        TryParse(text, out Correo? correo) ? correo : throw new FormatException("El texto no es un correo, como nombre@dominio.pe.");

    /// <summary>Reads an address typed by a person or received from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Correo? correo)
    {
        int at = text?.LastIndexOf('@') ?? -1;
        correo = text is { Length: <= MaxLength } && at is > 0 and <= MaxLocal && IsLocal(text.AsSpan(0, at)) && IsDomain(text.AsSpan(at + 1))
            ? new Correo(string.Concat(text.AsSpan(0, at), text[at..].ToLowerInvariant()))
            : null;
        return correo is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsLocal(ReadOnlySpan<char> local)
    {
        foreach (Range part in local.Split('.'))
        {
            if (local[part].IsEmpty)
            {
                return false;
            }

            foreach (char c in local[part])
            {
                if (!char.IsAsciiLetterOrDigit(c) && !"!#$%&'*+-/=?^_`{|}~".AsSpan().Contains(c))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // The last part holds a letter: 127.0.0.1 is a machine, not a domain.
    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        int labels = 0;
        bool letter = false;
        foreach (Range part in domain.Split('.'))
        {
            ReadOnlySpan<char> label = domain[part];
            if (label.Length is 0 or > MaxLabel || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            letter = false;
            foreach (char c in label)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                {
                    return false;
                }

                letter |= char.IsAsciiLetter(c);
            }

            labels++;
        }

        return labels > 1 && letter;
    }
}
