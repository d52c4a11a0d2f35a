namespace IziSales.Printing;

/// <summary>A column of a table: its head, where its texts stand, how much of the paper it gets.</summary>
public sealed record TicketColumn
{
    private TicketColumn(string title, TicketAlign align, TicketColumnWidth width)
    {
        Title = title;
        Align = align;
        Width = width;
    }

    /// <summary>The head; may be empty.</summary>
    public string Title { get; }

    /// <summary>Where its texts stand.</summary>
    public TicketAlign Align { get; init; }

    /// <summary>How much of the paper it gets.</summary>
    public TicketColumnWidth Width { get; init; }

    /// <summary>A column of words that takes what the others leave and wraps: a product, a reason.</summary>
    public static TicketColumn Text(string title) => New(title, TicketAlign.Left, TicketColumnWidth.Rest);

    /// <summary>A column of short words, as wide as the longest: an hour, a document's number.</summary>
    public static TicketColumn Word(string title) => New(title, TicketAlign.Left, TicketColumnWidth.Content);

    /// <summary>A column of figures: as wide as the longest, at the right.</summary>
    public static TicketColumn Figure(string title) => New(title, TicketAlign.Right, TicketColumnWidth.Content);

    private static TicketColumn New(string title, TicketAlign align, TicketColumnWidth width)
    {
        ArgumentNullException.ThrowIfNull(title);
        return new TicketColumn(title, align, width);
    }
}
