namespace IziSales.Supply;

/// <summary>One package in one project's graph.</summary>
internal sealed record LockedPackage(string Id, string Version, bool IsDirect, IReadOnlyList<string> Needs);
