namespace IziSales.Ubl;

/// <summary>Whether a price has its taxes inside.</summary>
public enum PriceKind
{
    /// <summary>Taxes included: what the shelf shows.</summary>
    Shelf,

    /// <summary>Without taxes: valor unitario.</summary>
    Net,
}
