namespace IziSales.Woo;

/// <summary>Who says that an order gets its boleta.</summary>
public enum WooIssuing
{
    /// <summary>Nobody has to: it is issued as soon as its status allows it.</summary>
    Automatic,

    /// <summary>A person, order by order.</summary>
    OnRequest,
}
