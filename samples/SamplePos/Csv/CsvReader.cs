using System.Text;

namespace SamplePos.Csv;

/// <summary>Reads what a spreadsheet saved: UTF-8 or Windows-1252, with semicolons, commas or tabs, bounded in every direction.</summary>
/// <remarks>Strict where guessing would put a price beside another product: a quote that does not close and a row that is too long end the reading, with the line.</remarks>
public static class CsvReader
{
    /// <summary>The largest file.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>The most rows.</summary>
    public const int MostRows = 20_000;

    private const int MostColumns = 40;
    private const int LongestField = 500;
    private const string NoText = "No es un archivo CSV. En su hoja de cálculo elija «Guardar como» y «CSV».";

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly char[] Separators = [CsvFile.Separator, '\t', ','];

    /// <summary>Reads it; says in a sentence what is wrong instead, when something is.</summary>
    public static CsvTable? Read(byte[] content, out string? problem)
    {
        problem = content.Length == 0 ? "El archivo está vacío."
            : content.Length > MostBytes ? $"El archivo pesa más de {MostBytes / 1024 / 1024} MB. Divídalo en dos."
            : content.AsSpan().StartsWith("PK"u8) ? "Es un libro de Excel. Ábralo, elija «Guardar como» y «CSV», y suba ese archivo."
            : content.AsSpan().Contains((byte)0) ? NoText
            : null;
        return problem is null ? Parse(Decode(content), ref problem) : null;
    }

    private static string Decode(byte[] content)
    {
        try
        {
            return Utf8.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content); // what older spreadsheets write
        }
    }

    private static CsvTable? Parse(string text, ref string? problem)
    {
        char separator = SeparatorOf(text);
        List<CsvRow> rows = [];
        List<string> fields = [];
        StringBuilder field = new();
        int line = 1;
        int begun = 1;
        bool quoted = false;
        bool wasQuoted = false;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                line += c == '\n' ? 1 : 0;
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                    wasQuoted = true;
                }
                else
                {
                    field.Append(c);
                }
            }
            else if (c == '"' && field.Length == 0 && !wasQuoted)
            {
                quoted = true;
            }
            else if (c == separator || c == '\n')
            {
                string read = wasQuoted ? field.ToString() : field.ToString().Trim();
                fields.Add(CsvFile.Unguard(read));
                field.Clear();
                wasQuoted = false;
                if (c == '\n')
                {
                    problem = quoted ? $"En la línea {begun} hay una comilla que no se cierra." : ProblemOf(fields, rows, begun);
                    if (problem is not null)
                    {
                        return null;
                    }

                    if (fields.Any(static one => one.Length > 0))
                    {
                        rows.Add(new CsvRow(begun, [.. fields]));
                    }

                    fields.Clear();
                    line++;
                    begun = line;
                }
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }

        return Finish(rows, ref problem);
    }

    private static string? ProblemOf(List<string> fields, List<CsvRow> rows, int line) =>
        fields.Count > MostColumns ? $"La línea {line} tiene más de {MostColumns} columnas."
        : fields.Any(static one => one.Length > LongestField) ? $"La línea {line} tiene un dato de más de {LongestField} letras."
        : rows.Count > MostRows && fields.Any(static one => one.Length > 0) ? $"El archivo tiene más de {MostRows} filas. Divídalo en dos."
        : rows.Count > 0 && fields.Skip(rows[0].Fields.Count).Any(static one => one.Length > 0) ? $"La línea {line} tiene más datos que columnas. Si un dato lleva «;» o «,», póngalo entre comillas."
        : null;

    private static CsvTable? Finish(List<CsvRow> rows, ref string? problem)
    {
        if (rows.Count == 0)
        {
            problem = "El archivo está vacío.";
            return null;
        }

        IReadOnlyList<string> headers = rows[0].Fields;
        return new(headers, [.. rows.Skip(1).Select(row => row with { Fields = [.. Enumerable.Range(0, headers.Count).Select(i => i < row.Fields.Count ? row.Fields[i] : "")] })]);
    }

    /// <summary>What stands most often in the first line, outside quotes.</summary>
    private static char SeparatorOf(string text)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        bool quoted = false;
        int[] counts = new int[Separators.Length];
        foreach (char c in text.AsSpan(0, end < 0 ? text.Length : end))
        {
            quoted ^= c == '"';
            int kind = quoted ? -1 : Array.IndexOf(Separators, c);
            if (kind >= 0)
            {
                counts[kind]++;
            }
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }
}
