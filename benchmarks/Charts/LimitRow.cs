using IziSales.Benchmarks.Figures;

namespace IziSales.Benchmarks.Charts;

/// <summary>What is promised in one row of a chart, and the bars that are held against it.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Text">At the row's end; empty where each bar has its own.</param>
/// <param name="Limit">Where the bars may end, or must at least.</param>
/// <param name="Bars">One, or one for each engine.</param>
internal sealed record LimitRow(string Label, string Text, double Limit, IReadOnlyList<LimitBar> Bars)
{
    /// <summary>How much of its limit a promise uses up.</summary>
    public static LimitRow Used(Promise promise) => new(promise.Name, Tell(promise), 1, [new LimitBar(promise.Figure is null ? 0 : promise.Used, "", promise.Holds, 0)]);

    /// <summary>A promised share as it is.</summary>
    public static LimitRow Share(Promise promise) => new(promise.Name, Tell(promise), promise.Limit, [new LimitBar(promise.Figure ?? 0, "", promise.Holds, 0)]);

    private static string Tell(Promise promise)
    {
        string unit = promise.Unit.Length == 0 ? "" : $" {promise.Unit}";
        string side = promise.Bound == Bound.AtLeast ? "at least" : "at most";
        return promise.Figure is null ? "not measured" : $"{promise.FigureText}{unit}, {side} {promise.LimitText} {(promise.Holds ? "✓" : "✗")}";
    }
}

/// <summary>One figure; its series is the engine's place in the legend.</summary>
internal sealed record LimitBar(double Value, string Text, bool Holds, int Series);
