namespace IziSales.Printing;

/// <summary>The goods. A roll prints two lines for each, a sheet a table.</summary>
public sealed class TicketDetail : TicketBlock
{
    /// <summary>The goods in the document's order.</summary>
    public TicketDetail(IReadOnlyList<TicketItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        Items = items;
    }

    /// <summary>The goods in the document's order.</summary>
    public IReadOnlyList<TicketItem> Items { get; }
}
