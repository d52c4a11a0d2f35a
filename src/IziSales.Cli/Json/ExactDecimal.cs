using System.Globalization;

namespace IziSales.Cli.Json;

/// <summary>Reads a number of JSON to the last digit, or not at all.</summary>
internal static class ExactDecimal
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>More digits than these do not fit a decimal, which would round them silently.</summary>
    private const int MaxDigits = 28;

    /// <summary>Takes the grammar of JSON numbers: no plus, no blanks, no commas, no leading zeros.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0m;
        return HasJsonGrammar(text, out int digits, out int decimals)
            && digits <= MaxDigits
            && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value)
            && value.Scale >= Math.Min(decimals, MaxDigits);
    }

    /// <summary>Decimals that count: 1.50 has one.</summary>
    public static int Decimals(decimal value)
    {
        // Dividing by one with 28 zeros drops the zeros at the end.
        return (value / 1.0000000000000000000000000000m).Scale;
    }

    private static bool HasJsonGrammar(ReadOnlySpan<char> text, out int digits, out int decimals)
    {
        digits = 0;
        decimals = 0;
        int at = text.StartsWith("-") ? 1 : 0;
        int whole = CountDigits(text, at);
        if (whole == 0 || (whole > 1 && text[at] == '0'))
        {
            return false;
        }

        digits = text[at] == '0' ? 0 : whole;
        at += whole;
        if (at < text.Length && text[at] == '.')
        {
            decimals = CountDigits(text, at + 1);
            if (decimals == 0)
            {
                return false;
            }

            digits += decimals;
            at += 1 + decimals;
        }

        return at == text.Length || IsExponent(text[at..], ref decimals);
    }

    private static bool IsExponent(ReadOnlySpan<char> text, ref int decimals)
    {
        if (text[0] is not ('e' or 'E'))
        {
            return false;
        }

        int sign = text.Length > 1 && text[1] is '+' or '-' ? 1 : 0;
        int count = CountDigits(text, 1 + sign);
        if (count is 0 or > 2 || 1 + sign + count != text.Length)
        {
            return false;
        }

        int exponent = int.Parse(text[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        decimals = Math.Max(0, decimals - exponent);
        return decimals <= MaxDigits;
    }

    private static int CountDigits(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - start;
    }
}
