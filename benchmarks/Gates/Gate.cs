using System.Globalization;
using IziSales.Benchmarks.Figures;

namespace IziSales.Benchmarks.Gates;

/// <summary>A promise about speed or memory, and how it is measured.</summary>
internal sealed record Gate(string Name, Bound Bound, double Limit, string Unit, Func<double> Measure)
{
    /// <summary>What a ratio amounts to on this machine, in this run; null where the figure says it all.</summary>
    public Func<double, string>? Absolute { get; init; }

    /// <summary>Why it cannot be measured here; null when it can.</summary>
    public string? Missing { get; init; }

    /// <summary>What it stands with on the page.</summary>
    public string Topic { get; init; } = "";

    public string SkipLine => $"skip  {Name}: {Missing}";

    public Promise Promise(double? figure) => new(Name, Bound, Limit, Unit, figure) { Note = figure is { } measured ? Absolute?.Invoke(measured) : null, Missing = Missing };

    public static string Line(Promise promise, string verdict) => string.Create(
        CultureInfo.InvariantCulture,
        $"{verdict,-4}  {promise.Name,-66} {promise.FigureText,7} {promise.Unit,-5}  {promise.Sign} {promise.LimitText,-5} {promise.Note}").TrimEnd();
}
