namespace IziSales.Printing;

/// <summary>The end of the paper: feed and cut, as the printer can.</summary>
public sealed class TicketCut : TicketBlock
{
}
