using System.Diagnostics.CodeAnalysis;

namespace SamplePos.Compras;

/// <summary>A supplier's document number as the shop keeps it, so that the same paper typed in two ways is the same paper.</summary>
public static class NumeroProveedor
{
    private const int LongestSeries = 8;
    private const int LongestNumber = 12;

    /// <summary>Reads "f001 - 00001234" as "F001-1234".</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? numero)
    {
        string[] parts = (text ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant().Split('-');
        numero = parts is [{ Length: > 0 and <= LongestSeries } series, { Length: > 0 and <= LongestNumber } number]
            && series.All(char.IsAsciiLetterOrDigit) && number.All(char.IsAsciiDigit) && number.Trim('0').Length > 0
            ? $"{series}-{number.TrimStart('0')}"
            : null;
        return numero is not null;
    }
}
