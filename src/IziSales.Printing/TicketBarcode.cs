using IziSales.Printing.Barcodes;

namespace IziSales.Printing;

/// <summary>A bar code, in the middle, with its text below.</summary>
/// <remarks>CODE128 (ISO/IEC 15417), the shortest mix of code sets B and C. A roll too narrow for the bars prints the text alone.</remarks>
public sealed class TicketBarcode : TicketBlock
{
    /// <summary>The most characters that a bar code can have here.</summary>
    public const int MaxLength = 80;

    /// <summary>A bar code of printable ASCII characters.</summary>
    /// <exception cref="ArgumentException">The text is empty, too long, or has characters that CODE128 cannot say without control codes.</exception>
    public TicketBarcode(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (text.Length > MaxLength || text.Any(static character => character is < ' ' or > '~'))
        {
            throw new ArgumentException($"A bar code holds 1 to {MaxLength} printable ASCII characters.", nameof(text));
        }

        Text = text;
        Bars = Code128.Encode(text);
    }

    /// <summary>What a reader will find in it.</summary>
    public string Text { get; }

    /// <summary>The symbol.</summary>
    internal Code128 Bars { get; }
}
