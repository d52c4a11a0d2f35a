using System.Globalization;

namespace SamplePos.Importacion;

/// <summary>A number as spreadsheets write it, with a decimal comma or point: 4.90, 4,90, 1,234.50, 1.234,50, S/ 4.90.</summary>
public static class Numero
{
    private const int Longest = 20;

    /// <summary>Reads it; one kind of mark alone is the decimal one, so "1,234" is a little more than one, and refused as a price.</summary>
    public static bool TryRead(string text, out decimal value)
    {
        string bare = text.Replace("S/", "", StringComparison.OrdinalIgnoreCase).Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal);
        int comma = bare.LastIndexOf(',');
        int point = bare.LastIndexOf('.');
        char decimals = comma > point ? ',' : '.';
        char thousands = decimals == ',' ? '.' : ',';
        value = 0m;
        bool fits = bare.Length is > 0 and <= Longest && bare.Count(c => c == decimals) <= 1 && HasGroups(bare, thousands, decimals);
        return fits && decimal.TryParse(bare.Replace($"{thousands}", "", StringComparison.Ordinal).Replace(decimals, '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whether the marks between thousands stand before groups of three.</summary>
    private static bool HasGroups(string text, char thousands, char decimals)
    {
        string whole = text.Split(decimals)[0];
        string[] groups = whole.Split(thousands);
        return groups.Length == 1 || (groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(static group => group.Length == 3));
    }
}
