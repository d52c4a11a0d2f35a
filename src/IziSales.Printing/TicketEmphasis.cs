namespace IziSales.Printing;

/// <summary>How loud a text is. Each renderer says it in its own means: bold, double height, a bigger font.</summary>
public enum TicketEmphasis
{
    /// <summary>As everything else.</summary>
    Normal,

    /// <summary>Small print: sentences the law wants but nobody reads at the till.</summary>
    Small,

    /// <summary>Bold.</summary>
    Strong,

    /// <summary>The biggest: the shop's name, the total.</summary>
    Large,
}
