namespace IziSales.Benchmarks.Figures;

/// <summary>What a cashier sees; times in milliseconds, weights in bytes.</summary>
internal sealed record ScreenFigures(int Sales, int Loads, double NumberLimit, double PaintLimit, double WeightLimit, double First, double Median, double Slowest, IReadOnlyList<ScreenPage> Pages)
{
    public IEnumerable<Promise> Promises =>
    [
        new("from the key to the number on screen, median", Bound.AtMost, NumberLimit, "ms", Median),
        .. Pages.Select(page => new Promise($"page {page.Path}: painted, median", Bound.AtMost, PaintLimit, "ms", page.Painted)),
        .. Pages.Select(page => new Promise($"page {page.Path}: weight", Bound.AtMost, WeightLimit / 1e3, "kB", page.Weight / 1e3)),
    ];
}

internal sealed record ScreenPage(string Path, double Painted, double Slowest, double Weight);
