namespace IziSales.Printing;

/// <summary>The impulse that opens the cash drawer.</summary>
public sealed class TicketDrawer : TicketBlock
{
}
