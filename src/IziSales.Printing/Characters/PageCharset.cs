using System.Collections.Frozen;

namespace IziSales.Printing.Characters;

/// <summary>One table of a device: ASCII below, its own 128 characters above.</summary>
internal sealed class PageCharset : Charset
{
    private readonly FrozenDictionary<char, byte> _codes;

    private PageCharset(string upperHalf)
    {
        var codes = new Dictionary<char, byte>();
        for (int i = 0; i < upperHalf.Length; i++)
        {
            if (upperHalf[i] != '\0')
            {
                codes[upperHalf[i]] = (byte)(0x80 + i);
            }
        }

        _codes = codes.ToFrozenDictionary();
    }

    public static PageCharset Ascii { get; } = new("");

    public static PageCharset Pc850 { get; } = new(PrinterPages.Pc850);

    public static PageCharset Pc858 { get; } = new(PrinterPages.Pc858);

    public static PageCharset Windows1252 { get; } = new(PrinterPages.Windows1252);

    public override bool Contains(char character) => _codes.ContainsKey(character);

    /// <summary>The byte of a character, if the table holds it.</summary>
    public bool TryEncode(char character, out byte code)
    {
        if (character is >= ' ' and <= '~')
        {
            code = (byte)character;
            return true;
        }

        return _codes.TryGetValue(character, out code);
    }

    public static PageCharset Of(PrinterCharset charset) => charset switch
    {
        PrinterCharset.Ascii => Ascii,
        PrinterCharset.Pc850 => Pc850,
        PrinterCharset.Pc858 => Pc858,
        PrinterCharset.Windows1252 => Windows1252,
        _ => throw new ArgumentOutOfRangeException(nameof(charset)),
    };
}
