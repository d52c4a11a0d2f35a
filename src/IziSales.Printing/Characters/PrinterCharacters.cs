namespace IziSales.Printing.Characters;

/// <summary>All the tables of one printer together.</summary>
internal sealed class PrinterCharacters : Charset
{
    private readonly (PageCharset Charset, byte Number)[] _pages;

    public PrinterCharacters(IReadOnlyList<PrinterCodePage> pages)
    {
        _pages = [.. pages.Select(static page => (PageCharset.Of(page.Charset), page.Number))];
    }

    public override bool Contains(char character) => Array.Exists(_pages, page => page.Charset.Contains(character));

    /// <summary>The byte of a character and the number of the table that holds it, the current table first.</summary>
    public (byte Code, int Page) Encode(char character, int current)
    {
        byte code;
        foreach ((PageCharset charset, byte number) in _pages)
        {
            if (number == current && charset.TryEncode(character, out code))
            {
                return (code, number);
            }
        }

        foreach ((PageCharset charset, byte number) in _pages)
        {
            if (charset.TryEncode(character, out code))
            {
                return (code, number);
            }
        }

        return ((byte)'?', current);
    }
}
