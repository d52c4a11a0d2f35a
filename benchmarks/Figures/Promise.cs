using System.Globalization;

namespace IziSales.Benchmarks.Figures;

/// <summary>What is promised, and what one run measured of it.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Bound">On which side of its limit the figure must lie.</param>
/// <param name="Limit">The promise.</param>
/// <param name="Unit">Of both; empty for a share.</param>
/// <param name="Figure">What was measured; null when it could not be.</param>
internal sealed record Promise(string Name, Bound Bound, double Limit, string Unit, double? Figure)
{
    /// <summary>What a ratio amounts to on that machine, in that run; null where the figure says it all.</summary>
    public string? Note { get; init; }

    /// <summary>The figure that did not hold, where a second measurement was needed.</summary>
    public double? First { get; init; }

    /// <summary>Why it was not measured; null when it was. A promise that was not measured has not been kept.</summary>
    public string? Missing { get; init; }

    public bool Holds => Used <= 1;

    /// <summary>How much of the limit the figure uses up, whichever side it must lie on: up to one, it holds.</summary>
    public double Used => (Figure, Bound) switch
    {
        (null, _) => double.PositiveInfinity,
        ({ } figure, Bound.AtMost) => figure <= Limit ? Share(figure, Limit) : Math.Max(Share(figure, Limit), Just),
        ({ } figure, _) => figure >= Limit ? Share(Limit, figure) : Math.Max(Share(Limit, figure), Just),
    };

    public string Sign => Bound == Bound.AtLeast ? ">=" : "<=";

    public string LimitText => Limit.ToString("#,0.##", CultureInfo.InvariantCulture);

    public string FigureText => Figure is { } figure ? Text(figure) : "";

    private static double Just => 1 + 1e-9;

    /// <summary>Three digits, or as many as stand before the point.</summary>
    public static string Text(double figure) => figure.ToString(Math.Abs(figure) >= 100 ? "#,0" : Math.Abs(figure) >= 10 ? "0.0" : "0.000", CultureInfo.InvariantCulture);

    // Less than nothing uses nothing; of a limit of nothing, anything is too much.
    private static double Share(double part, double whole) => part <= 0 ? 0 : whole <= 0 ? double.PositiveInfinity : part / whole;
}
