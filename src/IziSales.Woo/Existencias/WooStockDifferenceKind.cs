namespace IziSales.Woo;

/// <summary>In what way the shop's stock is another than here.</summary>
public enum WooStockDifferenceKind
{
    /// <summary>Another quantity.</summary>
    Quantity,

    /// <summary>The shop does not count it.</summary>
    NotManaged,

    /// <summary>The shop has no such SKU.</summary>
    NotInShop,

    /// <summary>The shop has the SKU more than once.</summary>
    Duplicate,
}
