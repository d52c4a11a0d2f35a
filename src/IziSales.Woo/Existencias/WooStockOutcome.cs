namespace IziSales.Woo;

/// <summary>What became of a movement or a count in the shop.</summary>
public enum WooStockOutcome
{
    /// <summary>The shop shows the quantity that it should.</summary>
    Applied,

    /// <summary>The shop had done it already, at an earlier attempt.</summary>
    AlreadyApplied,

    /// <summary>It was done, and the quantity is another than it should be: something else was sold or counted at that moment, or the shop keeps whole numbers only.</summary>
    Different,

    /// <summary>The shop said that all was well and changed nothing.</summary>
    Ignored,

    /// <summary>Nobody counts this product's stock there; nothing was sent.</summary>
    NotManaged,

    /// <summary>The shop has no such SKU.</summary>
    NotFound,

    /// <summary>The shop has the SKU more than once; nothing was sent.</summary>
    Ambiguous,
}
