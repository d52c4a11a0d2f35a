using IziSales.Benchmarks.Figures;

namespace IziSales.Benchmarks.Pages;

/// <summary>What <c>pos-load</c>, <c>pos-screen</c> and <c>reports</c> measure.</summary>
internal static class PosTables
{
    public static string Load(LoadFigures figures)
    {
        MarkdownTable table = new(MarkdownTable.Left("Database"), MarkdownTable.Left("Request"), "Count", "Half within", "99 % within", "Longest", "Errors");
        foreach (LoadEngine engine in figures.Engines)
        {
            foreach (LoadKind kind in engine.Kinds)
            {
                table.Add(engine.Name, kind.Name, Form.Text($"{kind.Count:#,0}"), Form.Milliseconds(kind.Median), Form.Milliseconds(kind.Most), Form.Milliseconds(kind.Longest), Form.Text($"{kind.Failed}"));
            }
        }

        return table + Missing(figures.Missing);
    }

    public static string LoadOfTheProcess(LoadFigures figures)
    {
        MarkdownTable table = new(MarkdownTable.Left("Database"), "Cores used", "Memory, first half", "Second half", "At most", "First sale of the process");
        foreach (LoadEngine engine in figures.Engines)
        {
            table.Add(engine.Name, Form.Text($"{engine.Cores:0.00}"), Form.Text($"{engine.FirstHalf:0} MB"), Form.Text($"{engine.SecondHalf:0} MB"), Form.Text($"{engine.Peak:0} MB"), Form.Text($"{engine.FirstSale:0} ms"));
        }

        return table.ToString();
    }

    public static string Screen(ScreenFigures figures)
    {
        MarkdownTable table = new(MarkdownTable.Left("Page"), "Painted within, median", "Slowest", "Weight, uncompressed");
        foreach (ScreenPage page in figures.Pages)
        {
            table.Add($"`{page.Path}`", Form.Text($"{page.Painted:0} ms"), Form.Text($"{page.Slowest:0} ms"), Form.Text($"{page.Weight / 1e3:0} kB"));
        }

        return Form.Text($"From the key that ends a sale to the frame with its number, {figures.Sales} sales: {figures.Median:0} ms (median), {figures.Slowest:0} ms the slowest, {figures.First:0} ms the first of the process.\n\n{table}");
    }

    public static string Reports(ReportFigures figures)
    {
        MarkdownTable table = new([MarkdownTable.Left("Report"), .. figures.Engines.SelectMany(static engine => new[] { $"{engine.Name}, median", "Longest" }), "Rows shown"]);
        foreach (ReportFigure report in figures.Engines[0].Reports)
        {
            ReportFigure[] each = [.. figures.Engines.Select(engine => engine.Reports.Single(other => other.Name == report.Name))];
            table.Add([report.Name, .. each.SelectMany(static one => new[] { Form.Text($"{one.Median:0} ms"), Form.Text($"{one.Longest:0} ms") }), Form.Text($"{report.Rows:#,0}")]);
        }

        string written = string.Join(", ", figures.Engines.Select(static engine => Form.Text($"{engine.CardsPerSecond:#,0} on {engine.Name}")));
        return $"{table}\nCards of sales written per second before that: {written}.\n{Missing(figures.Missing)}";
    }

    private static string Missing(string? why) => why is null ? "" : $"\nPostgreSQL was not measured: {why}.\n";
}
