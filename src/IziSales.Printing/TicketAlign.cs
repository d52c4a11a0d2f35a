namespace IziSales.Printing;

/// <summary>Where a text stands between the edges of the paper.</summary>
public enum TicketAlign
{
    /// <summary>At the left edge.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right edge.</summary>
    Right,
}
