using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>Registro Único de Contribuyentes: the eleven-digit taxpayer number.</summary>
/// <remarks>Starts with 10, 15, 16, 17 or 20 and ends in a modulo-11 check digit. Catálogo 06, tipo 6.</remarks>
public sealed record Ruc
{
    private static readonly int[] Weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    private Ruc(string value) => Value = value;

    /// <summary>The eleven digits, without separators.</summary>
    public string Value { get; }

    /// <summary>Whether the holder is a natural person, the only kind of taxpayer the Nuevo RUS admits.</summary>
    /// <remarks>D.Leg. 937: legal persons (prefix 20) cannot belong to the regime.</remarks>
    public bool IsPersonaNatural => !Value.StartsWith("20", StringComparison.Ordinal);

    /// <summary>Reads a RUC from trusted text.</summary>
    /// <exception cref="FormatException">The text is not a valid RUC.</exception>
    public static Ruc Parse(string text) =>
        TryParse(text, out Ruc? ruc) ? ruc : throw new FormatException("El texto no es un RUC: once dígitos que empiezan con 10, 15, 16, 17 o 20, con dígito verificador correcto.");

    /// <summary>Reads a RUC typed by a person or received from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Ruc? ruc)
    {
        ruc = HasShape(text) && text[10] == CheckDigit(text) ? new Ruc(text) : null;
        return ruc is not null;
    }

    /// <summary>The RUC of a natural person, which holds the DNI between the prefix 10 and the check digit.</summary>
    public static Ruc FromDni(Dni dni)
    {
        ArgumentNullException.ThrowIfNull(dni);
        string body = "10" + dni.Value;
        return new Ruc(body + CheckDigit(body));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool HasShape([NotNullWhen(true)] string? text) =>
        text is { Length: 11 }
        && Digits.AreAll(text)
        && text.AsSpan(0, 2) is "10" or "15" or "16" or "17" or "20";

    private static char CheckDigit(string body)
    {
        int sum = 0;
        for (int i = 0; i < Weights.Length; i++)
        {
            sum += (body[i] - '0') * Weights[i];
        }

        int digit = (11 - (sum % 11)) % 10;
        return (char)('0' + digit);
    }
}
