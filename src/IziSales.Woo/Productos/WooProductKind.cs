namespace IziSales.Woo;

/// <summary>What a thing of the catalogue is.</summary>
public enum WooProductKind
{
    /// <summary>Sold as it is.</summary>
    Simple,

    /// <summary>Comes in variations, which are what is sold.</summary>
    Variable,

    /// <summary>One of a variable product's variations.</summary>
    Variation,

    /// <summary>A group, a link to another shop, or what a plugin made: not sold at a till.</summary>
    Other,
}
