namespace IziSales.Printing.Characters;

/// <summary>Characters of a text file or a message: the alphabets that every fixed-width font draws one cell wide.</summary>
internal sealed class PlainCharset : Charset
{
    public static PlainCharset Instance { get; } = new();

    public override bool Contains(char character) =>
        character is (>= '\u00A1' and <= '\u024F') or (>= '\u0370' and <= '\u04FF') or (>= '\u2010' and <= '\u2027') or (>= '\u2030' and <= '\u203A') or (>= '\u20A0' and <= '\u20BF');
}
