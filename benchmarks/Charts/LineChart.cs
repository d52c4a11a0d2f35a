using IziSales.Benchmarks.Pages;

namespace IziSales.Benchmarks.Charts;

/// <summary>Time over the number of lines, both logarithmic: what grows alike runs in parallel.</summary>
internal static class LineChart
{
    private const double Height = 430;
    private const double Top = 84;
    private const double Bottom = Height - 62;
    private const double PlotLeft = 84;
    private const double PlotRight = Canvas.Width - 226;
    private const double LabelHigh = 34;

    /// <param name="name">Of the file.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="lines">The numbers of lines, which are the ticks below.</param>
    /// <param name="series">Microseconds for each of them, by way.</param>
    public static Chart Draw(string name, string title, int[] lines, (string Name, double[] Times)[] series)
    {
        string words = string.Join("; ", series.Select(each => Form.Text($"{each.Name} {Time(each.Times[0])} for {lines[0]} and {Time(each.Times[^1])} for {lines[^1]:#,0} lines")));
        Canvas canvas = new(title, "CPU time for one document, by its lines; both axes logarithmic. At the right: the time for the most lines.", words, Height);
        double[] all = [.. series.SelectMany(static each => each.Times)];
        Scale x = new(lines[0], lines[^1], PlotLeft, PlotRight);
        Scale y = new(Scale.Decades.Last(step => step <= all.Min()), Scale.Decades.First(step => step >= all.Max()), Bottom, Top);
        foreach (double tick in Scale.Decades.Where(tick => tick >= y.Least && tick <= y.Most))
        {
            canvas.Line(PlotLeft, y[tick], PlotRight, y[tick], "grid").Text(PlotLeft - 10, y[tick] + 4, Round(tick), "quiet", "end");
        }

        foreach (int count in lines)
        {
            canvas.Line(x[count], Top, x[count], Bottom, "grid").Text(x[count], Bottom + 20, Form.Text($"{count:#,0}"), "quiet", "middle");
        }

        canvas.Text((PlotLeft + PlotRight) / 2, Bottom + 42, "lines of the boleta", "quiet", "middle");
        for (int i = 0; i < series.Length; i++)
        {
            canvas.Path(lines.Select((count, at) => (x[count], y[series[i].Times[at]])), $"line s{i}");
            for (int at = 0; at < lines.Length; at++)
            {
                canvas.Mark(x[lines[at]], y[series[i].Times[at]], i, $"s{i}");
            }
        }

        Label(canvas, y, series);
        return new Chart(name, title, canvas.ToString());
    }

    // Names stand beside the ends of their lines, as near as leaves room for all.
    private static void Label(Canvas canvas, Scale y, (string Name, double[] Times)[] series)
    {
        int[] order = [.. Enumerable.Range(0, series.Length).OrderBy(i => y[series[i].Times[^1]])];
        double[] places = [.. order.Select(i => y[series[i].Times[^1]])];
        for (int pass = 0; pass < 100; pass++)
        {
            for (int i = 1; i < places.Length; i++)
            {
                double lack = LabelHigh - (places[i] - places[i - 1]);
                if (lack > 0)
                {
                    places[i - 1] -= lack / 2;
                    places[i] += lack / 2;
                }
            }
        }

        double down = Math.Max(0, Top + 6 - places[0]) - Math.Max(0, places[^1] - Bottom + 12);
        for (int i = 0; i < order.Length; i++)
        {
            double place = places[i] + down;
            canvas.Line(PlotRight + 8, y[series[order[i]].Times[^1]], PlotRight + 22, place, $"thin s{order[i]}")
                .Text(PlotRight + 28, place - 1, series[order[i]].Name)
                .Text(PlotRight + 28, place + 14, Time(series[order[i]].Times[^1]), "quiet");
        }
    }

    private static string Time(double microseconds) => microseconds switch
    {
        < 10 => Form.Text($"{microseconds:0.0} µs"),
        < 1_000 => Form.Text($"{microseconds:0} µs"),
        < 10_000 => Form.Text($"{microseconds / 1e3:0.0} ms"),
        _ => Form.Text($"{microseconds / 1e3:0} ms"),
    };

    private static string Round(double microseconds) => microseconds < 1_000 ? Form.Text($"{microseconds:0.###} µs") : Form.Text($"{microseconds / 1e3:#,0} ms");
}
