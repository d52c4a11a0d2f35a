using System.Net;
using System.Text;

namespace IziSales.Woo.Mapping;

/// <summary>Text of a web shop as a document can carry it.</summary>
internal static class Textos
{
    /// <summary>One line: entities of HTML read, tags and control characters gone, blanks single.</summary>
    public static string OneLine(string html)
    {
        string text = html.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(html) : html;
        var line = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            int end = c == '<' ? EndOfTag(text, i) : -1;
            if (end > 0)
            {
                i = end;
                c = ' ';
            }

            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    // Only what can be a tag: "<b>", "</span>", "<br/>"; "5 < 6" and "<3" stay.
    private static int EndOfTag(string text, int start) =>
        start + 1 < text.Length && (char.IsAsciiLetter(text[start + 1]) || text[start + 1] == '/')
            ? text.IndexOf('>', start)
            : -1;
}
