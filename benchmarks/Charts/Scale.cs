namespace IziSales.Benchmarks.Charts;

/// <summary>Where a figure lies between two edges, each decade as wide as the next.</summary>
internal readonly record struct Scale(double Least, double Most, double From, double To)
{
    public double this[double value] => From + ((To - From) * Math.Log(Math.Clamp(value, Least, Most) / Least) / Math.Log(Most / Least));

    /// <summary>1, 2, 5 and their tenfolds, from the last that is not above the least figure to the first that is not below the greatest.</summary>
    public static Scale Around(IReadOnlyCollection<double> values, double from, double to) =>
        new(Steps.Last(step => step <= Math.Max(values.Min(), Steps[0])), Steps.First(step => step >= Math.Min(values.Max(), Steps[^1])), from, to);

    public static IReadOnlyList<double> Steps { get; } = [.. Enumerable.Range(-3, 10).SelectMany(static power => new[] { 1, 2, 5 }.Select(digit => digit * Math.Pow(10, power)))];

    public static IReadOnlyList<double> Decades { get; } = [.. Enumerable.Range(-3, 11).Select(static power => Math.Pow(10, power))];
}
