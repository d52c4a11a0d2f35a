using IziSales.Benchmarks.Figures;
using IziSales.Benchmarks.Pages;

namespace IziSales.Benchmarks.Charts;

/// <summary>Every chart of the pages.</summary>
internal static class ChartSet
{
    public static IReadOnlyList<Chart> Of(Published published)
    {
        TableFigures table = published.Table.Figures;
        GateFigures gates = published.Gates.Figures;
        return
        [
            LineChart.Draw(
                "build",
                "A boleta becomes XML",
                [.. table.Building.Select(static row => row.Lines)],
                [
                    ("IziSales", [.. table.Building.Select(static row => row.Product)]),
                    ("XmlWriter by hand", [.. table.Building.Select(static row => row.XmlWriter)]),
                    ("XmlSerializer", [.. table.Building.Select(static row => row.XmlSerializer)]),
                    ("one SHA-256 of the XML", [.. table.Building.Select(static row => row.Hash)]),
                ]),
            LineChart.Draw(
                "sign",
                "A boleta becomes a signed document",
                [.. table.Signing.Select(static row => row.Lines)],
                [
                    ("IziSales, signed", [.. table.Signing.Select(static row => row.Product)]),
                    ("IziSales, signed and zipped", [.. table.Signing.Select(static row => row.Zipped)]),
                    ("XmlSerializer + SignedXml", [.. table.Signing.Select(static row => row.SignedXml)]),
                    ("SHA-256 + RSA alone", [.. table.Signing.Select(static row => row.Bare)]),
                ]),
            Gates(GateTopic.Building, "Building: the promises"),
            Gates(GateTopic.Signing, "Signing: the promises"),
            Gates(GateTopic.Judging, "Judging, CDRs, summaries: the promises"),
            Gates(GateTopic.Garbage, "Garbage: the promises"),
            Gates(GateTopic.Process, "Threads and the first document: the promises"),
            Gates(GateTopic.Paper, "Tickets and PDF: the promises"),
            Gates(GateTopic.Web, "A web shop: the promises"),
            Gates(GateTopic.Padron, "The padrón reducido: the promises"),
            LimitChart.Draw(
                ("gates-keeping", "Durable issuing beside a bare commit", "What is kept per second, as a share of what the bare commit comes to; the line is the limit, which the bar must reach."),
                [.. gates.Of(GateTopic.Keeping).Select(LimitRow.Share)],
                static tick => Form.Text($"{tick:0 %}")),
            Gates(GateTopic.Years, "Years of documents: the promises"),
            WaitChart.Draw("pos-load", published.Load.Figures),
            Screen(published.Screen.Figures),
            Reports(published.Reports.Figures),
        ];

        Chart Gates(string topic, string title) => LimitChart.Draw(
            ($"gates-{topic}", title, "How much of each limit is used up in the same run; a bar that ends before the line holds."),
            [.. gates.Of(topic).Select(LimitRow.Used)],
            static tick => Form.Text($"{tick:0 %}"));
    }

    private static Chart Screen(ScreenFigures figures) => LimitChart.Draw(
        ("pos-screen", "What a cashier waits for", "Medians in milliseconds; the line is the limit of each."),
        [
            Row(Form.Text($"from the key that ends a sale to its number, {figures.Sales} sales"), figures.Median, figures.NumberLimit),
            .. figures.Pages.Select(page => Row(Form.Text($"page {page.Path} painted, {figures.Loads} loads"), page.Painted, figures.PaintLimit)),
        ],
        Milliseconds);

    private static LimitRow Row(string label, double figure, double limit) =>
        new(label, Form.Text($"{figure:0} ms, at most {limit:0} {(figure <= limit ? "✓" : "✗")}"), limit, [new LimitBar(figure, "", figure <= limit, 0)]);

    private static Chart Reports(ReportFigures figures) => LimitChart.Draw(
        ("reports", Form.Text($"Reports over a year of {figures.Sales:#,0} sales"), Form.Text($"The longest of {figures.Readings} readings, in milliseconds; promised: {figures.Limit:#,0} ms.")),
        [
            .. figures.Engines[0].Reports.Select(report => new LimitRow(
                report.Name,
                "",
                figures.Limit,
                [.. figures.Engines.Select((engine, at) => Bar(engine.Reports.Single(each => each.Name == report.Name).Longest, figures.Limit, at))])),
        ],
        Milliseconds,
        [.. figures.Engines.Select(static engine => engine.Name)]);

    private static LimitBar Bar(double longest, double limit, int series) => new(longest, Form.Text($"{longest:0} ms{(longest <= limit ? "" : " ✗")}"), longest <= limit, series);

    private static string Milliseconds(double figure) => Form.Text($"{figure:#,0} ms");
}
