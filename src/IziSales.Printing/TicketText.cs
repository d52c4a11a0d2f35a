namespace IziSales.Printing;

/// <summary>A paragraph. It wraps where it does not fit.</summary>
public sealed class TicketText : TicketBlock
{
    /// <summary>A paragraph, by default at the left and as loud as everything else.</summary>
    public TicketText(string text, TicketAlign align = TicketAlign.Left, TicketEmphasis emphasis = TicketEmphasis.Normal)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Align = align;
        Emphasis = emphasis;
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>Where it stands.</summary>
    public TicketAlign Align { get; }

    /// <summary>How loud it is.</summary>
    public TicketEmphasis Emphasis { get; }
}
