namespace IziSales.Woo;

/// <summary>Who reads the note that an order gets with its boleta.</summary>
public enum WooNotes
{
    /// <summary>The shop's people.</summary>
    Private,

    /// <summary>The customer too, to whom the shop mails it.</summary>
    Customer,

    /// <summary>Nobody: there is no note, only the meta data.</summary>
    None,
}
