using System.Globalization;
using System.Text;

namespace SamplePos.Csv;

/// <summary>Writes a table as a spreadsheet opens it: semicolons, UTF-8 with its mark, and nothing that would run as a formula.</summary>
public static class CsvFile
{
    /// <summary>What is between two fields.</summary>
    public const char Separator = ';';

    /// <summary>What it is sent as.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>What begins a formula in a spreadsheet.</summary>
    private const string Formula = "=+-@\t\r";

    private const char Quiet = '\'';

    /// <summary>The table as bytes.</summary>
    public static byte[] Write(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        StringBuilder text = new("\uFEFF"); // spreadsheets take it for Windows-1252 otherwise
        Append(text, headers);
        foreach (IReadOnlyList<string> row in rows)
        {
            Append(text, row);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A field that <see cref="Guard"/> made harmless, as it was.</summary>
    internal static string Unguard(string field) => field.Length > 1 && field[0] == Quiet && Runs(field[1..]) ? field[1..] : field;

    /// <summary>A field that begins like a formula, made harmless.</summary>
    private static string Guard(string field) => Runs(field) ? $"{Quiet}{field}" : field;

    /// <summary>Whether a spreadsheet would run it, or <see cref="Unguard"/> would take its first sign away; numbers stay numbers.</summary>
    private static bool Runs(string field)
    {
        string bare = field.TrimStart(Quiet);
        return bare.Length > 0 && Formula.Contains(bare[0], StringComparison.Ordinal) && (bare.Length < field.Length || !decimal.TryParse(bare, NumberStyles.Number, CultureInfo.InvariantCulture, out _));
    }

    private static void Append(StringBuilder text, IReadOnlyList<string> row)
    {
        for (int i = 0; i < row.Count; i++)
        {
            string field = Guard(row[i]);
            bool quoted = field.AsSpan().IndexOfAny(Separator, '"', '\n') >= 0 || field.Contains('\r', StringComparison.Ordinal) || field.Contains(',', StringComparison.Ordinal);
            text.Append(i == 0 ? "" : ";").Append(quoted ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field);
        }

        text.Append("\r\n");
    }
}
