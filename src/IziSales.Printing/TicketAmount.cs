namespace IziSales.Printing;

/// <summary>A name at the left and an amount at the right edge.</summary>
public sealed class TicketAmount : TicketBlock
{
    /// <summary>A name and its amount, by default as loud as everything else.</summary>
    public TicketAmount(string label, string amount, TicketEmphasis emphasis = TicketEmphasis.Normal)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(amount);
        Label = label;
        Amount = amount;
        Emphasis = emphasis;
    }

    /// <summary>What the amount is.</summary>
    public string Label { get; }

    /// <summary>The amount as it is printed, with its currency sign if it shows one.</summary>
    public string Amount { get; }

    /// <summary>How loud it is.</summary>
    public TicketEmphasis Emphasis { get; }
}
