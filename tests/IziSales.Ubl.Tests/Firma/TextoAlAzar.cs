using System.Text;

namespace IziSales.Ubl.Tests.Firma;

/// <summary>Any text that XML can carry: markup, quotes, line ends, accents, emoji, odd spaces.</summary>
internal static class TextoAlAzar
{
    private static readonly string[] Trozos =
        ["a", "Ñ", "ñandú", " ", "  ", "&", "<", ">", "\"", "'", "]]>", "&amp;", "\t", "\n", "\r\n", "\r", "\u00A0", "\u0085", "\u2028", "\uFEFF", "\uFFFD", "🧀", "漢", "e\u0301", "<!--", "0.50"];

    public static string Next(Random random)
    {
        var text = new StringBuilder("x");
        for (int i = random.Next(1, 20); i > 0; i--)
        {
            text.Append(Trozos[random.Next(Trozos.Length)]);
        }

        return text.ToString();
    }
}
