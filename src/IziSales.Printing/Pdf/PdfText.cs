using IziSales.Printing.Characters;

namespace IziSales.Printing.Pdf;

/// <summary>Text in WinAnsi, the table of characters of the fonts that need no file; and its breaking into lines.</summary>
internal static class PdfText
{
    /// <summary>The text in characters that the page can show.</summary>
    public static string Fold(string text) => PageCharset.Windows1252.Fold(text);

    /// <summary>The byte of a folded character.</summary>
    public static byte Encode(char character)
    {
        // From A0 on the table is that of Unicode.
        if (character is >= '\u00A0' and <= '\u00FF')
        {
            return (byte)character;
        }

        return PageCharset.Windows1252.TryEncode(character, out byte code) ? code : (byte)'?';
    }

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

    /// <summary>As many lines as <see cref="Wrap"/> needs, of about the same length: what stands in the middle looks better so.</summary>
    public static List<string> Balance(string text, PdfFont font, double size, double width)
    {
        List<string> lines = Wrap(text, font, size, width);
        double least = width / 2;
        double most = width;
        for (int step = 0; step < 6 && lines.Count > 1; step++)
        {
            double middle = (least + most) / 2;
            List<string> candidate = Wrap(text, font, size, middle);
            if (candidate.Count > lines.Count)
            {
                least = middle;
            }
            else
            {
                lines = candidate;
                most = middle;
            }
        }

        return lines;
    }

    /// <summary>One line no wider than so many points, with an ellipsis when it says less: for running heads, which repeat what stands elsewhere in full.</summary>
    public static string Shorten(string text, PdfFont font, double size, double width)
    {
        const string Ellipsis = "…";
        string folded = Fold(text).Trim(' ');
        if (font.Measure(folded, size) <= width)
        {
            return folded;
        }

        int fits = CountThatFits(folded, font, size, width - font.Measure(Ellipsis, size));
        return folded[..fits].TrimEnd(' ') + Ellipsis;
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
