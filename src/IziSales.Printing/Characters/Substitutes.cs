using System.Collections.Frozen;
using System.Globalization;

namespace IziSales.Printing.Characters;

/// <summary>What stands in ASCII for a sign that a device lacks.</summary>
internal static class Substitutes
{
    private static readonly FrozenDictionary<char, string> Signs = new Dictionary<char, string>
    {
        ['‘'] = "'", ['’'] = "'", ['‚'] = "'", ['‛'] = "'", ['′'] = "'", ['´'] = "'", ['ʼ'] = "'",
        ['“'] = "\"", ['”'] = "\"", ['„'] = "\"", ['‟'] = "\"", ['″'] = "\"", ['«'] = "\"", ['»'] = "\"", ['‹'] = "'", ['›'] = "'",
        ['‐'] = "-", ['‑'] = "-", ['‒'] = "-", ['–'] = "-", ['—'] = "-", ['―'] = "-", ['−'] = "-", ['¬'] = "-", ['¯'] = "-",
        ['…'] = "...", ['•'] = "*", ['·'] = ".", ['∙'] = "*", ['●'] = "*", ['■'] = "*", ['★'] = "*", ['☆'] = "*",
        ['€'] = "EUR", ['£'] = "GBP", ['¥'] = "JPY", ['¢'] = "c", ['¤'] = "$", ['ƒ'] = "f",
        ['™'] = "(TM)", ['®'] = "(R)", ['©'] = "(C)", ['№'] = "No.", ['§'] = "S.", ['¶'] = "P.",
        ['½'] = "1/2", ['¼'] = "1/4", ['¾'] = "3/4", ['⅓'] = "1/3", ['⅔'] = "2/3", ['⅛'] = "1/8", ['¹'] = "1", ['²'] = "2", ['³'] = "3",
        ['º'] = "o", ['ª'] = "a", ['°'] = "o", ['×'] = "x", ['÷'] = "/", ['⁄'] = "/", ['∕'] = "/", ['±'] = "+/-", ['µ'] = "u", ['μ'] = "u",
        ['≤'] = "<=", ['≥'] = ">=", ['≠'] = "<>", ['≈'] = "~", ['→'] = "->", ['←'] = "<-", ['¿'] = "?", ['¡'] = "!", ['¦'] = "|", ['¨'] = "\"", ['¸'] = ",",
        ['Æ'] = "AE", ['æ'] = "ae", ['Œ'] = "OE", ['œ'] = "oe", ['Ĳ'] = "IJ", ['ĳ'] = "ij", ['ß'] = "ss", ['ẞ'] = "SS", ['Þ'] = "Th", ['þ'] = "th",
        ['ﬀ'] = "ff", ['ﬁ'] = "fi", ['ﬂ'] = "fl", ['ﬃ'] = "ffi", ['ﬄ'] = "ffl", ['˜'] = "~", ['ˆ'] = "^", ['‰'] = "o/oo", ['†'] = "+", ['‡'] = "+",
    }.ToFrozenDictionary();

    /// <summary>The ASCII text for a sign, or null when there is none.</summary>
    public static string? Find(char sign) => Signs.GetValueOrDefault(sign);

    /// <summary>Whether a character shows nothing: it joins, turns, marks or hides others.</summary>
    public static bool IsInvisible(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;
}
