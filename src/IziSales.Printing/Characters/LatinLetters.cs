using System.Collections.Frozen;

namespace IziSales.Printing.Characters;

/// <summary>Latin letters with marks: joined from letter and mark, or stripped of the mark.</summary>
/// <remarks>Own tables, because what the platform knows of Unicode differs between machines and a paper must not.</remarks>
internal static class LatinLetters
{
    // Letters U+00C0 to U+017F without their marks; a question mark where there is more than a mark to lose.
    private const string Bare =
        "AAAAAA?CEEEEIIIIDNOOOOOxOUUUUY??aaaaaa?ceeeeiiiidnooooo/ouuuuy?y" +
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLlL" +
        "lLlNnNnNnnNnOoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    // For each mark, pairs of a letter and the letter with it.
    private static readonly FrozenDictionary<(char Letter, char Mark), char> Joined = Pairs(
        ('\u0300', "AÀEÈIÌOÒUÙaàeèiìoòuù"),
        ('\u0301', "AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeéiílĺnńoórŕsśuúyýzź"),
        ('\u0302', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ"),
        ('\u0303', "AÃIĨNÑOÕUŨaãiĩnñoõuũ"),
        ('\u0308', "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
        ('\u030A', "AÅUŮaåuů"),
        ('\u030C', "CČDĎEĚLĽNŇRŘSŠTŤZŽcčdďeělľnňrřsštťzž"),
        ('\u0327', "CÇGĢKĶLĻNŅRŖSŞTŢcçgģkķlļnņrŗsştţ"));

    /// <summary>The letter alone, or null when the character is not a letter with a mark.</summary>
    public static char? WithoutMark(char letter) =>
        letter is >= '\u00C0' and <= '\u017F' && Bare[letter - '\u00C0'] is var bare and not '?' ? bare : null;

    /// <summary>The one character for a letter followed by a mark, or null when there is none.</summary>
    public static char? Join(char letter, char mark) =>
        mark is >= '\u0300' and <= '\u036F' && Joined.TryGetValue((letter, mark), out char joined) ? joined : null;

    private static FrozenDictionary<(char Letter, char Mark), char> Pairs(params (char Mark, string Letters)[] marks)
    {
        var pairs = new Dictionary<(char, char), char>();
        foreach ((char mark, string letters) in marks)
        {
            for (int i = 0; i < letters.Length; i += 2)
            {
                pairs[(letters[i], mark)] = letters[i + 1];
            }
        }

        return pairs.ToFrozenDictionary();
    }
}
