using System.Globalization;
using System.Text;

namespace IziSales.Printing.Tests.EscPos;

/// <summary>Letters of five by seven dots, twice as big in a cell of a thermal printer: for people who look at a decoded ticket.</summary>
internal static class CellFont
{
    public const int Width = 12;
    public const int Height = 24;

    private const int Zoom = 2;
    private const int Left = 1;
    private const int Top = 5;
    private const int Columns = 5;

    // Five columns for each character from space to tilde, the lowest bit at the top.
    private static readonly byte[] Glyphs = Convert.FromHexString(
        "0000000000" + "00005F0000" + "0007000700" + "147F147F14" + "242A7F2A12" + "2313086462" + "3649552250" + "0005030000" + "001C224100" + "0041221C00" +
        "14083E0814" + "08083E0808" + "0050300000" + "0808080808" + "0060600000" + "2010080402" + "3E5149453E" + "00427F4000" + "4261514946" + "2141454B31" +
        "1814127F10" + "2745454539" + "3C4A494930" + "0171090503" + "3649494936" + "064949291E" + "0036360000" + "0056360000" + "0814224100" + "1414141414" +
        "0041221408" + "0201510906" + "324979413E" + "7E1111117E" + "7F49494936" + "3E41414122" + "7F4141221C" + "7F49494941" + "7F09090901" + "3E4149497A" +
        "7F0808087F" + "00417F4100" + "2040413F01" + "7F08142241" + "7F40404040" + "7F020C027F" + "7F0408107F" + "3E4141413E" + "7F09090906" + "3E4151215E" +
        "7F09192946" + "4649494931" + "01017F0101" + "3F4040403F" + "1F2040201F" + "3F4038403F" + "6314081463" + "0708700807" + "6151494543" + "007F414100" +
        "0204081020" + "0041417F00" + "0402010204" + "4040404040" + "0001020400" + "2054545478" + "7F48444438" + "3844444420" + "384444487F" + "3854545418" +
        "087E090102" + "0C5252523E" + "7F08040478" + "00447D4000" + "2040443D00" + "7F10284400" + "00417F4000" + "7C04180478" + "7C08040478" + "3844444438" +
        "7C14141408" + "081414187C" + "7C08040408" + "4854545420" + "043F444020" + "3C4040207C" + "1C2040201C" + "3C4030403C" + "4428102844" + "0C5050503C" +
        "4464544C44" + "0008364100" + "00007F0000" + "0041360800" + "0804081008");

    /// <summary>The dark dots of a character in its cell.</summary>
    public static IEnumerable<(int X, int Y)> Dots(char character, bool bold)
    {
        string parts = character.ToString().Normalize(NormalizationForm.FormD);
        char letter = parts[0] switch { '¿' => '?', '¡' => '!', '“' or '”' => '"', '°' or 'º' => 'o', 'ª' => 'a', var other => other };
        bool isTurned = parts[0] is '¿' or '¡';
        foreach ((int x, int y) in letter is >= ' ' and <= '~' ? Glyph(letter, isTurned) : Box())
        {
            for (int dot = 0; dot < Zoom * Zoom; dot++)
            {
                yield return (Left + (x * Zoom) + (dot % Zoom), Top + (y * Zoom) + (dot / Zoom));
            }

            if (bold)
            {
                yield return (Left + (x * Zoom) + Zoom, Top + (y * Zoom));
                yield return (Left + (x * Zoom) + Zoom, Top + (y * Zoom) + 1);
            }
        }

        foreach (char mark in parts.Skip(1).Where(static part => char.GetUnicodeCategory(part) == UnicodeCategory.NonSpacingMark))
        {
            foreach ((int x, int y) in Mark(mark))
            {
                yield return (x, char.IsUpper(letter) ? y : y + 3);
            }
        }
    }

    private static IEnumerable<(int X, int Y)> Glyph(char character, bool isTurned)
    {
        for (int column = 0; column < Columns; column++)
        {
            for (int row = 0; row < 8; row++)
            {
                if ((Glyphs[((character - ' ') * Columns) + column] & (1 << row)) != 0)
                {
                    yield return isTurned ? (Columns - 1 - column, 6 - row) : (column, row);
                }
            }
        }
    }

    private static IEnumerable<(int X, int Y)> Box() =>
        Enumerable.Range(0, 35).Select(static i => (i % 5, i / 5)).Where(static dot => dot.Item1 is 0 or 4 || dot.Item2 is 0 or 6);

    private static (int X, int Y)[] Mark(char mark) => mark switch
    {
        '\u0301' => [(6, 3), (7, 3), (7, 2), (8, 2), (8, 1), (9, 1)],
        '\u0300' => [(3, 1), (4, 1), (4, 2), (5, 2), (5, 3), (6, 3)],
        '\u0303' => [(2, 3), (3, 2), (4, 2), (5, 3), (6, 3), (7, 2), (8, 2), (9, 1)],
        '\u0308' => [(3, 2), (4, 2), (3, 3), (4, 3), (7, 2), (8, 2), (7, 3), (8, 3)],
        _ => [(5, 1), (6, 1), (5, 2), (6, 2)],
    };
}
