using IziSales.Printing.Characters;

namespace IziSales.Printing.Pdf;

/// <summary>Text in WinAnsi, the table of characters of the fonts that need no file; and its breaking into lines.</summary>
internal static class PdfText
{
    /// <summary>The text in characters that the page can show.</summary>
    public static string Fold(string text) => PageCharset.Windows1252.Fold(text);

    /// <summary>The byte of a folded character.</summary>
    public static byte Encode(char character) => PageCharset.Windows1252.TryEncode(character, out byte code) ? code : (byte)'?';

    /// <summary>Lines no wider than so many points; broken between words, inside one only when it is wider than a line.</summary>
    public static List<string> Wrap(string text, PdfFont font, double size, double width)
    {
        var lines = new List<string>();
        ReadOnlySpan<char> rest = Fold(text).AsSpan().Trim(' ');
        while (rest.Length > 0 && font.Measure(rest, size) > width)
        {
            int fits = Math.Max(1, CountThatFits(rest, font, size, width));
            int end = fits < rest.Length && rest[fits] == ' ' ? fits : rest[..fits].LastIndexOf(' ');
            if (end <= 0)
            {
                end = fits;
            }

            lines.Add(rest[..end].TrimEnd(' ').ToString());
            rest = rest[end..].TrimStart(' ');
        }

        if (rest.Length > 0)
        {
            lines.Add(rest.ToString());
        }

        return lines;
    }

    private static int CountThatFits(ReadOnlySpan<char> text, PdfFont font, double size, double width)
    {
        double used = 0;
        for (int i = 0; i < text.Length; i++)
        {
            used += font.Measure(text.Slice(i, 1), size);
            if (used > width)
            {
                return i;
            }
        }

        return text.Length;
    }
}
