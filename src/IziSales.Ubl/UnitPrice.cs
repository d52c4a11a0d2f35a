namespace IziSales.Ubl;

/// <summary>The price of one unit, which is either what the shelf shows or the value before tax.</summary>
public sealed record UnitPrice
{
    private UnitPrice(PriceKind kind, decimal amount)
    {
        Kind = kind;
        Amount = amount;
    }

    /// <summary>Whether taxes are inside.</summary>
    public PriceKind Kind { get; }

    /// <summary>The amount in the document's currency, up to ten decimals.</summary>
    public decimal Amount { get; }

    /// <summary>What the customer pays for one unit, taxes included.</summary>
    public static UnitPrice Shelf(decimal amount) => new(PriceKind.Shelf, amount);

    /// <summary>Valor unitario: one unit without taxes.</summary>
    public static UnitPrice Net(decimal amount) => new(PriceKind.Net, amount);
}
