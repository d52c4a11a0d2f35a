namespace IziSales.Printing;

/// <summary>One thing on the paper: a text, an amount with its name, the goods, a rule, a QR, a cut.</summary>
/// <remarks>Texts are as the document has them; each renderer turns them into the characters that its device knows.</remarks>
public abstract class TicketBlock
{
    private protected TicketBlock()
    {
    }
}
