namespace IziSales.Printing;

/// <summary>A line across the paper.</summary>
public sealed class TicketRule : TicketBlock
{
}
