using IziSales.Benchmarks.Charts;
using IziSales.Benchmarks.Figures;

namespace IziSales.Benchmarks.Pages;

/// <summary>The pages with measured blocks, and the charts that they show.</summary>
internal static class PageSet
{
    /// <summary>Where results are kept, from the repository's root.</summary>
    public const string Results = "benchmarks/results";

    /// <summary>Where charts are written.</summary>
    public const string Pictures = "docs/img/performance";

    /// <summary>The pages.</summary>
    public static readonly IReadOnlyList<string> Names = ["docs/performance.md", "docs/escala.md"];

    /// <summary>Every file as the results tell it, by its path from the root.</summary>
    public static IReadOnlyDictionary<string, string> Render(string root, Published published)
    {
        IReadOnlyList<Chart> charts = ChartSet.Of(published);
        IReadOnlyDictionary<string, string> blocks = Blocks.Of(published, charts);
        return Names.Select(name => KeyValuePair.Create(name, MarkedPage.Fill(File.ReadAllText(Path.Combine(root, name)), blocks)))
            .Concat(charts.Select(static chart => KeyValuePair.Create($"{Pictures}/{chart.Name}.svg", chart.Svg)))
            .ToDictionary();
    }
}
