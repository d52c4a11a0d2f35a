namespace IziSales.Benchmarks.Figures;

/// <summary>On which side of its limit a figure must lie.</summary>
internal enum Bound
{
    AtLeast,
    AtMost,
}
