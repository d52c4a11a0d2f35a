using SamplePos.Catalogue;

namespace SamplePos.Dieta;

/// <summary>Reads the words of labels as people compare them: accents, capitals and plurals do not matter.</summary>
public static class PalabraReader
{
    private const int ShortRoot = 3;
    private const string Sentences = ".;\n\r";
    private const string Parts = ",:()[]/|+";

    /// <summary>The words of a text, in order.</summary>
    public static IReadOnlyList<Palabra> Read(string? text)
    {
        List<Palabra> words = [];
        string all = text ?? "";
        int part = 0;
        int sentence = 0;
        int start = -1;
        for (int i = 0; i <= all.Length; i++)
        {
            bool inside = i < all.Length && (char.IsLetterOrDigit(all[i]) || char.GetUnicodeCategory(all[i]) == System.Globalization.UnicodeCategory.NonSpacingMark);
            if (inside)
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                string word = all[start..i];
                words.Add(new(word, RootOf(word), part, sentence));
                start = -1;
            }

            if (i < all.Length)
            {
                bool ends = Sentences.Contains(all[i], StringComparison.Ordinal);
                sentence += ends ? 1 : 0;
                part += ends || Parts.Contains(all[i], StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return words;
    }

    /// <summary>The same for a word and its plural: "nuez" and "nueces", "camarón" and "camarones".</summary>
    public static string RootOf(string word)
    {
        ReadOnlySpan<char> root = SearchText.Fold(word);
        if (root.Length > ShortRoot && root[^1] == 's')
        {
            root = root[..^1];
        }

        if (root.Length > ShortRoot && root[^1] == 'e')
        {
            root = root[..^1];
        }

        return root.Length > 0 && root[^1] == 'z' ? string.Concat(root[..^1], "c") : root.ToString();
    }

    /// <summary>A phrase as roots.</summary>
    public static string[] Roots(string? text) => [.. Read(text).Select(static word => word.Raiz)];

    /// <summary>A whole phrase as one text to be compared.</summary>
    public static string Key(string? text) => string.Join(' ', Roots(text));
}
