namespace IziSales.Benchmarks.Figures;

/// <summary>How long each report of SamplePos takes over a year of sales, in milliseconds; an engine that could not be measured is missing, with the reason.</summary>
internal sealed record ReportFigures(int Sales, int Readings, double Limit, IReadOnlyList<ReportEngine> Engines, string? Missing)
{
    public IEnumerable<Promise> Promises =>
    [
        .. from engine in Engines
           from report in engine.Reports
           select new Promise($"report {report.Name}, {engine.Name}: the longest of {Readings} readings", Bound.AtMost, Limit, "ms", report.Longest),
        .. Missing is null ? Array.Empty<Promise>() : [new Promise("reports on PostgreSQL", Bound.AtMost, Limit, "ms", null) { Missing = Missing }],
    ];
}

internal sealed record ReportEngine(string Name, double CardsPerSecond, IReadOnlyList<ReportFigure> Reports);

internal sealed record ReportFigure(string Name, int Rows, double Median, double Longest);
