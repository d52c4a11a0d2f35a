using System.Text;

namespace IziSales.Printing.Tests;

/// <summary>Texts that no person would type, from a seed.</summary>
internal static class RandomText
{
    private static readonly string[] Spice = ["\u001B@", "\u001DV\0", "\u0301", "\u200B", "\u202E", "🧀", "\uD83E", "\t", "\r\n", "\u00A0", "(", ")", "\\", "<b>", "&amp;", "Ñandú", "–", "€"];

    public static string Next(Random random)
    {
        var text = new StringBuilder();
        int parts = random.Next(1, 40);
        for (int i = 0; i < parts; i++)
        {
            switch (random.Next(4))
            {
                case 0:
                    text.Append(Spice[random.Next(Spice.Length)]);
                    break;
                case 1:
                    text.Append((char)random.Next(1, 0x2100));
                    break;
                case 2:
                    text.Append(' ');
                    break;
                default:
                    text.Append('a', random.Next(1, 30));
                    break;
            }
        }

        return text.ToString();
    }
}
