namespace IziSales.Printing;

/// <summary>How a printer ends a ticket.</summary>
public enum PrinterCut
{
    /// <summary>Feeds to the knife and cuts, leaving a bridge: <c>1D 56 42 00</c>.</summary>
    FeedAndPartial,

    /// <summary>Feeds to the knife and cuts through: <c>1D 56 41 00</c>.</summary>
    FeedAndFull,

    /// <summary>For printers that cut where the paper is: some lines of feed, then <c>1D 56 01</c>.</summary>
    Partial,

    /// <summary>Has no knife: feeds to the tear bar.</summary>
    TearOff,
}
