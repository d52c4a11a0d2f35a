namespace IziSales.Printing.Barcodes;

/// <summary>A CODE128 symbol: its code words and the bars that they make.</summary>
/// <remarks>ISO/IEC 15417. Code set B says one character with a word, C two digits; set A, for control characters, is not needed.</remarks>
internal sealed class Code128
{
    /// <summary>Light modules that must stay at both sides.</summary>
    public const int QuietZone = 10;

    private const byte ToC = 99;
    private const byte ToB = 100;
    private const byte StartB = 104;
    private const byte StartC = 105;
    private const byte Stop = 106;
    private const int WordModules = 11;
    private const int StopModules = 13;

    private readonly byte[] _words;

    private Code128(byte[] words) => _words = words;

    /// <summary>Modules from the first bar to the end of the last.</summary>
    public int Modules => ((_words.Length - 1) * WordModules) + StopModules;

    /// <summary>The symbol of a text of printable ASCII.</summary>
    public static Code128 Encode(string text)
    {
        var words = new List<byte>(text.Length + 4);
        bool isC = DigitsAt(text, 0) is var digits && (digits >= 4 || (digits == text.Length && digits == 2));
        words.Add(isC ? StartC : StartB);
        int at = 0;
        while (at < text.Length)
        {
            digits = DigitsAt(text, at);
            if (isC && digits >= 2)
            {
                words.Add((byte)(((text[at] - '0') * 10) + text[at + 1] - '0'));
                at += 2;
            }
            else if (isC)
            {
                words.Add(ToB);
                isC = false;
            }
            else if (digits % 2 == 0 && PaysC(text, at, digits))
            {
                words.Add(ToC);
                isC = true;
            }
            else
            {
                words.Add((byte)(text[at] - ' '));
                at++;
            }
        }

        int check = words[0];
        for (int i = 1; i < words.Count; i++)
        {
            check += i * words[i];
        }

        words.Add((byte)(check % 103));
        words.Add(Stop);
        return new Code128([.. words]);
    }

    /// <summary>The bars, from left to right, in modules.</summary>
    public IEnumerable<(int X, int Width)> Bars()
    {
        int x = 0;
        foreach (byte word in _words)
        {
            string pattern = Code128Patterns.Of(word);
            for (int i = 0; i < pattern.Length; i++)
            {
                int width = pattern[i] - '0';
                if (i % 2 == 0)
                {
                    yield return (x, width);
                }

                x += width;
            }
        }
    }

    /// <summary>The words as a printer wants them, which adds start, check and stop itself: a brace announces a code set, set C is given in numbers.</summary>
    public byte[] ForPrinter()
    {
        var data = new List<byte>(_words.Length * 2);
        bool isC = false;
        foreach (byte word in _words.AsSpan(0, _words.Length - 2))
        {
            if (word is StartB or StartC || (word == ToB && isC) || (word == ToC && !isC))
            {
                isC = word is StartC or ToC;
                data.AddRange((byte)'{', isC ? (byte)'C' : (byte)'B');
            }
            else if (isC)
            {
                data.Add(word);
            }
            else
            {
                byte character = (byte)(word + ' ');
                data.AddRange(character == '{' ? "{{"u8 : [character]);
            }
        }

        return [.. data];
    }

    // A change of code set costs a word and, in the middle of a text, another one back.
    private static bool PaysC(string text, int at, int digits) => digits >= (at + digits == text.Length ? 4 : 6);

    private static int DigitsAt(string text, int at)
    {
        int end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }
}
