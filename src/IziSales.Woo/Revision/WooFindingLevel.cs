namespace IziSales.Woo;

/// <summary>How grave a finding about a shop is.</summary>
public enum WooFindingLevel
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>It works, and somebody should know.</summary>
    Warning,

    /// <summary>It will not work so.</summary>
    Failure,
}
