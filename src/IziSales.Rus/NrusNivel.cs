namespace IziSales.Rus;

/// <summary>How near a shop is to its limits.</summary>
public enum NrusNivel
{
    /// <summary>Below 80 % of the declared category.</summary>
    Green,

    /// <summary>80 % of the declared category is reached.</summary>
    Yellow,

    /// <summary>Above category 1 while declared in it: pay the quota of category 2 for this month.</summary>
    Orange,

    /// <summary>95 % of what the regime itself allows is reached.</summary>
    Red,

    /// <summary>Above what the regime allows: another regime applies from this month.</summary>
    Exceeded,
}
