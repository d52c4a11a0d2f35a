using System.Globalization;

namespace IziSales.Ubl.Reglas;

/// <summary>Shapes of text and figures that several rules ask for.</summary>
internal static class Formato
{
    /// <summary>SUNAT's tolerance for sums and products.</summary>
    public const decimal Tolerancia = 1.00m;

    /// <summary>The greatest amount of a field <c>n(12,2)</c>.</summary>
    public const decimal MaxMonto = 999_999_999_999.99m;

    private static readonly decimal MaxUnitario = 999_999_999_999.9999999999m;

    public static bool Dista(decimal a, decimal b) => Math.Abs(a - b) > Tolerancia;

    /// <summary>Twelve digits and two decimals, no sign.</summary>
    public static bool IsMonto(decimal value) => value is >= 0m and <= MaxMonto && HasScale(value, 2);

    /// <summary>Twelve digits and ten decimals, no sign.</summary>
    public static bool IsUnitario(decimal value) => value >= 0m && value <= MaxUnitario && HasScale(value, 10);

    /// <summary>Three digits and five decimals, no sign.</summary>
    public static bool IsFactor(decimal value) => value is >= 0m and < 1000m && HasScale(value, 5);

    /// <summary>Decimals that count: 1.50 has one.</summary>
    public static int Scale(decimal value)
    {
        int scale = value.Scale;
        while (scale > 0 && decimal.Truncate(value * Pow10(scale - 1)) == value * Pow10(scale - 1))
        {
            scale--;
        }

        return scale;
    }

    // Most figures are not even written with more decimals than they may have.
    private static bool HasScale(decimal value, int max) => value.Scale <= max || Scale(value) <= max;

    public static string Show(decimal value) => value.ToString("0.00##########################", CultureInfo.InvariantCulture);

    /// <summary>Place of the first character that XML 1.0 forbids, or −1.</summary>
    public static int IndexOfForbidden(string text)
    {
        int first = text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF');
        for (int i = first < 0 ? text.Length : first; i < text.Length; i++)
        {
            char c = text[i];
            if (c is >= ' ' and < '\uD800')
            {
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' || (c < ' ' && c is not ('\t' or '\n')))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the text holds a tab or a line break.</summary>
    public static bool HasLineBreak(string text) => text.AsSpan().ContainsAny('\t', '\n', '\r');

    private static decimal Pow10(int exponent)
    {
        decimal power = 1m;
        for (int i = 0; i < exponent; i++)
        {
            power *= 10m;
        }

        return power;
    }
}
