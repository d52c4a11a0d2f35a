namespace IziSales.Printing.Layout;

/// <summary>Breaks a text into lines of cells, one character each.</summary>
internal static class Wrapping
{
    /// <summary>Lines no longer than the width; broken between words, inside a word only when it is longer than a line.</summary>
    public static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        ReadOnlySpan<char> rest = text.AsSpan().Trim(' ');
        while (rest.Length > width)
        {
            int end = rest[..(width + 1)].LastIndexOf(' ');
            if (end <= 0 || IsWordLongerThan(rest[(end + 1)..], width))
            {
                end = width;
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
    public static List<string> Balance(string text, int width)
    {
        List<string> lines = Wrap(text, width);
        for (int narrower = width - 1; lines.Count > 1 && narrower > 0; narrower--)
        {
            List<string> candidate = Wrap(text, narrower);
            if (candidate.Count > lines.Count)
            {
                break;
            }

            lines = candidate;
        }

        return lines;
    }

    private static bool IsWordLongerThan(ReadOnlySpan<char> text, int width)
    {
        int end = text.IndexOf(' ');
        return (end < 0 ? text.Length : end) > width;
    }
}
