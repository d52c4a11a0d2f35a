namespace IziSales.Rus;

/// <summary>What is held against the limits.</summary>
public enum NrusScope
{
    /// <summary>What the law measures: sales and purchases, the higher of both, in the month and in the year.</summary>
    SalesAndPurchases,

    /// <summary>The sales of the month and nothing else: for a shop whose accountant watches the rest.</summary>
    MonthlySalesOnly,
}
