using IziSales.Benchmarks.Figures;
using IziSales.Benchmarks.Pages;

namespace IziSales.Benchmarks.Charts;

/// <summary>How long who asks waits: half of them, 99 % of them, and the one who waited longest, with the promise as a line.</summary>
internal static class WaitChart
{
    private const double Top = 116;
    private const double RowHigh = 22;
    private const double Gap = 12;
    private const int MostTicks = 9;
    private const double PlotLeft = 190;
    private const double PlotRight = Canvas.Right - 190;

    public static Chart Draw(string name, LoadFigures figures)
    {
        string[] kinds = [.. figures.Engines[0].Kinds.Select(static kind => kind.Name)];
        double bottom = Top + (kinds.Length * ((RowHigh * figures.Engines.Count) + Gap));
        LoadKind[] all = [.. figures.Engines.SelectMany(static engine => engine.Kinds)];
        string words = string.Join("; ", figures.Engines.SelectMany(engine => engine.Kinds.Select(kind => Form.Text($"{kind.Name} on {engine.Name}: half within {Form.Milliseconds(kind.Median)}, 99 % within {Form.Milliseconds(kind.Most)}, longest {Form.Milliseconds(kind.Longest)}"))));
        string title = Form.Text($"A till under {figures.Rate} requests a second");
        Canvas canvas = new(title, Form.Text($"Time since each request was due, {figures.Seconds} seconds of load, in milliseconds; the axis is logarithmic."), words, bottom + 44);
        Scale x = Scale.Around([.. all.Select(static kind => kind.Median), .. all.Select(static kind => kind.Longest), figures.SaleLimit], PlotLeft, PlotRight);

        canvas.Mark(Canvas.Left + 5, 82, 0, "s3").Text(Canvas.Left + 16, 86, "half within")
            .Mark(Canvas.Left + 114, 82, 2, "s3").Text(Canvas.Left + 126, 86, "99 % within")
            .Line(Canvas.Left + 226, 76, Canvas.Left + 226, 88, "thin s3").Text(Canvas.Left + 234, 86, "longest")
            .Line(Canvas.Left + 312, 76, Canvas.Left + 312, 88, "limit").Text(Canvas.Left + 320, 86, Form.Text($"promised: 99 % of sales within {figures.SaleLimit:0} ms"))
            .Text(Canvas.Right, 106, "half / 99 % / longest", "quiet", "end");
        double[] steps = [.. Scale.Steps.Where(step => step >= x.Least && step <= x.Most)];
        foreach (double tick in steps.Length > MostTicks ? [.. steps.Intersect(Scale.Decades)] : steps)
        {
            canvas.Line(x[tick], Top - 8, x[tick], bottom - Gap, "grid").Text(x[tick], bottom + 10, Form.Text($"{tick:#,0.###}"), "quiet", "middle");
        }

        canvas.Text((PlotLeft + PlotRight) / 2, bottom + 30, "ms", "quiet", "middle");
        canvas.Line(x[figures.SaleLimit], Top - 8, x[figures.SaleLimit], bottom - Gap, "limit");
        double y = Top + (RowHigh / 2);
        foreach (string kind in kinds)
        {
            canvas.Text(Canvas.Left, y + 4, kind);
            for (int engine = 0; engine < figures.Engines.Count; engine++)
            {
                LoadKind waits = figures.Engines[engine].Kinds.Single(each => each.Name == kind);
                bool holds = kind != LoadFigures.Sale || waits.Most <= figures.SaleLimit;
                Row(canvas, x, y, waits, figures.Engines[engine].Name, holds ? $"s{engine}" : "bad");
                y += RowHigh;
            }

            y += Gap;
        }

        return new Chart(name, title, canvas.ToString());
    }

    private static string Short(double milliseconds) => Form.Milliseconds(milliseconds)[..^3];

    private static void Row(Canvas canvas, Scale x, double y, LoadKind waits, string engine, string look)
    {
        canvas.Text(Canvas.Left + 66, y + 4, engine, "quiet")
            .Line(x[waits.Median], y, x[waits.Most], y, $"thick {look}")
            .Line(x[waits.Median], y, x[waits.Longest], y, $"thin {look}")
            .Line(x[waits.Longest], y - 6, x[waits.Longest], y + 6, $"thin {look}")
            .Mark(x[waits.Median], y, 0, look)
            .Mark(x[waits.Most], y, 2, look)
            .Text(Canvas.Right, y + 4, Form.Text($"{Short(waits.Median)} / {Short(waits.Most)} / {Short(waits.Longest)}{(look == "bad" ? " ✗" : "")}"), look == "bad" ? "quiet bad" : "quiet", "end");
    }
}
