namespace IziSales.Woo;

/// <summary>One thing that was found when a shop was verified.</summary>
/// <param name="Level">How grave it is.</param>
/// <param name="Message">What was found and what to do, in Spanish.</param>
public sealed record WooFinding(WooFindingLevel Level, string Message);
