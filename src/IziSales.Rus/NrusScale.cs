namespace IziSales.Rus;

/// <summary>Where the month's levels begin.</summary>
public enum NrusScale
{
    /// <summary>At shares of the limits: see <see cref="NrusLimitOptions.YellowPercent"/> and <see cref="NrusLimitOptions.RedPercent"/>.</summary>
    Percent,

    /// <summary>Where the categories end, whichever is declared: Yellow from S/ 5,000, Red from S/ 8,000, and Exceeded above that. There is no Orange.</summary>
    Categories,
}
