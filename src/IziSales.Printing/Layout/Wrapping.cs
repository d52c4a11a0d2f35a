namespace IziSales.Printing.Layout;

/// <summary>Breaks a text into lines of cells, one character each.</summary>
internal static class Wrapping
{
    /// <summary>Lines no longer than the width; broken between words, inside a word only when it is longer than a line.</summary>
    public static WrappedLines Lines(ReadOnlySpan<char> text, int width) => new(text, width);

    /// <summary>How many lines a text takes.</summary>
    public static int Count(ReadOnlySpan<char> text, int width)
    {
        int count = 0;
        foreach (ReadOnlySpan<char> _ in Lines(text, width))
        {
            count++;
        }

        return count;
    }

    /// <summary>The narrowest width at which a text takes no more lines than at this one, and no further word is broken: what stands in the middle looks better in lines of about the same length.</summary>
    public static int Balance(ReadOnlySpan<char> text, int width)
    {
        if (text.Length <= width)
        {
            return width;
        }

        int count = Count(text, width);
        int longest = LongestWord(text);
        int least = longest <= width ? longest : 1;
        while (width > least && Count(text, width - 1) == count)
        {
            width--;
        }

        return width;
    }

    private static int LongestWord(ReadOnlySpan<char> text)
    {
        int longest = 0;
        foreach (Range word in text.Split(' '))
        {
            longest = Math.Max(longest, text[word].Length);
        }

        return longest;
    }
}
