using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>INEI's six digits for a district: department, province, district.</summary>
/// <remarks>Catálogo 13; its members are not held here, only their shape is. A wrong one draws observation 4093.</remarks>
public sealed record Ubigeo
{
    private Ubigeo(string value) => Value = value;

    /// <summary>The six digits.</summary>
    public string Value { get; }

    /// <summary>Reads an ubigeo from trusted text.</summary>
    /// <exception cref="FormatException">The text is not six digits of a possible district.</exception>
    public static Ubigeo Parse(string text) =>
        TryParse(text, out Ubigeo? ubigeo) ? ubigeo : throw new FormatException("El texto no es un ubigeo: seis dígitos, por ejemplo 150132.");

    /// <summary>Reads an ubigeo typed by a person or received from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Ubigeo? ubigeo)
    {
        // Peru has 25 departments; 00 in any pair names no district.
        ubigeo = text is { Length: 6 } && Digits.AreAll(text)
            && string.CompareOrdinal(text, 0, "01", 0, 2) >= 0 && string.CompareOrdinal(text, 0, "25", 0, 2) <= 0
            && text[2..4] != "00" && text[4..6] != "00"
                ? new Ubigeo(text)
                : null;
        return ubigeo is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
