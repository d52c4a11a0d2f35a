using IziSales.Benchmarks.Charts;
using IziSales.Benchmarks.Figures;

namespace IziSales.Benchmarks.Pages;

/// <summary>What may stand between two marks of a page, by name.</summary>
internal static class Blocks
{
    public static IReadOnlyDictionary<string, string> Of(Published published, IReadOnlyList<Chart> charts)
    {
        TableFigures table = published.Table.Figures;
        GateFigures gates = published.Gates.Figures;
        LoadFigures load = published.Load.Figures;
        ScaleFigures scale = published.Scale.Figures;
        Dictionary<string, string> blocks = new(StringComparer.Ordinal)
        {
            ["summary"] = PromiseText.Sentence([.. published.Parts.SelectMany(static part => part.Promises)]),
            ["runs"] = RunText.Table(published),
            ["build"] = Picture("build") + SpeedTables.Building(table),
            ["sign"] = Picture("sign") + SpeedTables.Signing(table),
            ["works"] = SpeedTables.Works(table),
            ["pos-load"] = Picture("pos-load") + Sentence(load.Promises) + PosTables.Load(load) + "\n" + PosTables.LoadOfTheProcess(load),
            ["pos-screen"] = Picture("pos-screen") + Sentence(published.Screen.Figures.Promises) + PosTables.Screen(published.Screen.Figures),
            ["reports"] = Picture("reports") + Sentence(published.Reports.Figures.Promises) + PosTables.Reports(published.Reports.Figures),
            ["escala-casos"] = ScaleTables.Cases(scale) + "\n" + RunText.SpanishLine(published.Scale.Run),
            ["escala-caja"] = ScaleTables.OneTill(scale),
            ["escala-tiendas"] = ScaleTables.Shops(scale),
            ["escala-pse"] = ScaleTables.Pse(scale, gates.RawRsa),
        };
        foreach (GateTopic topic in gates.Topics)
        {
            blocks.Add($"gates-{topic.Name}", Picture($"gates-{topic.Name}") + Sentence(topic.Promises) + Folded(PromiseText.Table(topic.Promises)));
        }

        return blocks;

        string Picture(string name) => $"![Chart: {charts.Single(chart => chart.Name == name).Title}; the figures are in the table below](img/performance/{name}.svg)\n\n";
    }

    private static string Sentence(IEnumerable<Promise> promises) => PromiseText.Sentence([.. promises]) + "\n";

    private static string Folded(string table) => $"<details>\n<summary>As a table</summary>\n\n{table}\n</details>\n";
}
