using System.Globalization;

namespace IziSales.Benchmarks.Gates;

/// <summary>A promise about speed or memory: a figure measured in this run, and its limit.</summary>
internal sealed record Gate(string Name, Bound Bound, double Limit, string Unit, Func<double> Measure)
{
    /// <summary>What a ratio amounts to on this machine, in this run; null where the figure says it all.</summary>
    public Func<double, string>? Absolute { get; init; }

    /// <summary>Why it cannot be measured here; null when it can. A promise that was not measured has not been kept.</summary>
    public string? Missing { get; init; }

    public string SkipLine => $"skip  {Name}: {Missing}";

    public bool Holds(double figure) => Bound == Bound.AtLeast ? figure >= Limit : figure <= Limit;

    public string Line(double figure, string verdict) => string.Create(
        CultureInfo.InvariantCulture,
        $"{verdict,-4}  {Name,-66} {Format(figure),7} {Unit,-5}  {(Bound == Bound.AtLeast ? ">=" : "<=")} {Limit.ToString("0.##", CultureInfo.InvariantCulture),-5} {Absolute?.Invoke(figure)}").TrimEnd();

    private static string Format(double figure) => figure.ToString(Math.Abs(figure) >= 100 ? "0" : Math.Abs(figure) >= 10 ? "0.0" : "0.000", CultureInfo.InvariantCulture);
}
