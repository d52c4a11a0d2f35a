using System.Text;

namespace IziSales.Printing.Characters;

/// <summary>The characters that a device can show, one cell each, and the honest way to write the others.</summary>
internal abstract class Charset
{
    private const char Unknown = '?';

    /// <summary>Whether the device shows this character as it is. ASCII from space to tilde always.</summary>
    public abstract bool Contains(char character);

    /// <summary>The text in characters of the device alone: no control character, no tab, no break survives.</summary>
    public string Fold(string text)
    {
        foreach (char character in text)
        {
            if (character is < ' ' or > '~')
            {
                return FoldSlowly(text);
            }
        }

        return text;
    }

    private string FoldSlowly(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        int i = 0;
        while (i < text.Length)
        {
            char character = text[i];
            if (i + 1 < text.Length && LatinLetters.Join(character, text[i + 1]) is { } joined)
            {
                Append(folded, joined);
                i += 2;
            }
            else if (char.IsSurrogate(character))
            {
                folded.Append(Unknown);
                i += char.IsSurrogatePair(text, i) ? 2 : 1;
            }
            else
            {
                Append(folded, character);
                i++;
            }
        }

        return folded.ToString();
    }

    private void Append(StringBuilder folded, char character)
    {
        if (character is >= ' ' and <= '~' || (character > '\u009F' && !Substitutes.IsInvisible(character) && !char.IsWhiteSpace(character) && Contains(character)))
        {
            folded.Append(character);
        }
        else if (char.IsWhiteSpace(character))
        {
            folded.Append(' ');
        }
        else if (!char.IsControl(character) && !Substitutes.IsInvisible(character))
        {
            AppendSubstitute(folded, character);
        }
    }

    private void AppendSubstitute(StringBuilder folded, char character)
    {
        if (Substitutes.Find(character) is { } substitute)
        {
            folded.Append(substitute);
        }
        else
        {
            folded.Append(LatinLetters.WithoutMark(character) ?? Unknown);
        }
    }
}
