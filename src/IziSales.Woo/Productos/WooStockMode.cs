namespace IziSales.Woo;

/// <summary>Who counts a product's stock.</summary>
public enum WooStockMode
{
    /// <summary>Nobody: there is no quantity, and writing one changes nothing.</summary>
    NotManaged,

    /// <summary>The product itself.</summary>
    Managed,

    /// <summary>The parent, for all its variations together; a quantity written to the variation changes nothing.</summary>
    Parent,
}
