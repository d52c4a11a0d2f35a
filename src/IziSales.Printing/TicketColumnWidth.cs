namespace IziSales.Printing;

/// <summary>How much of the paper a column gets.</summary>
public enum TicketColumnWidth
{
    /// <summary>As much as its longest text: nothing in it is broken while the paper is wide enough.</summary>
    Content,

    /// <summary>A share of what the others leave; longer texts wrap.</summary>
    Rest,
}
