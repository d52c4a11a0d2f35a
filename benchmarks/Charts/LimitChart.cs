namespace IziSales.Benchmarks.Charts;

/// <summary>Bars against limits of the same run: what does not hold is red and says so.</summary>
internal static class LimitChart
{
    private const double First = 92;
    private const double BarHigh = 10;
    private const double BarStep = 16;

    /// <param name="head">File, title, and the line below it.</param>
    /// <param name="rows">What is promised, each with its bars.</param>
    /// <param name="tick">How a tick is written.</param>
    /// <param name="legend">The series, where there is more than one.</param>
    public static Chart Draw((string Name, string Title, string Subtitle) head, IReadOnlyList<LimitRow> rows, Func<double, string> tick, params string[] legend)
    {
        double[] axis = Axis(rows);
        double top = legend.Length > 0 ? First + 22 : First;
        double bottom = top + rows.Sum(High);
        string words = string.Join("; ", rows.Select(row => $"{row.Label}: {string.Join(", ", row.Bars.Select((bar, at) => At(legend, at) + (bar.Text.Length > 0 ? bar.Text : row.Text)))}"));
        Canvas canvas = new(head.Title, head.Subtitle, words, bottom + 44);
        double Place(double value) => Canvas.Left + ((Canvas.Right - Canvas.Left) * Math.Clamp(value / axis[^1], 0, 1));

        double x = Canvas.Left;
        for (int i = 0; i < legend.Length; i++)
        {
            canvas.Bar(x, First - 20, 12, BarHigh, $"s{i}").Text(x + 18, First - 11, legend[i]);
            x += 34 + (8 * legend[i].Length);
        }

        if (legend.Length > 0)
        {
            canvas.Line(x + 4, First - 22, x + 4, First - 8, "limit").Text(x + 12, First - 11, "limit");
        }

        foreach (double each in axis)
        {
            canvas.Line(Place(each), top - 6, Place(each), bottom, "grid").Text(Place(each), bottom + 22, tick(each), "quiet", each == axis[0] ? "start" : each == axis[^1] ? "end" : "middle");
        }

        double y = top;
        foreach (LimitRow row in rows)
        {
            Draw(canvas, row, y, Place, axis[^1]);
            y += High(row);
        }

        return new Chart(head.Name, head.Title, canvas.ToString());
    }

    // Room for every limit and a bit beyond, and for every bar unless it goes far beyond its limit: that one ends at the edge with an arrow.
    private static double[] Axis(IReadOnlyList<LimitRow> rows)
    {
        double limit = rows.Max(static row => row.Limit);
        double most = Math.Max(1.15 * limit, rows.SelectMany(static row => row.Bars).Max(bar => Math.Min(1.15 * bar.Value, 1.5 * limit)));
        double step = Scale.Steps.SelectMany(static step => new[] { step, 2.5 * step }).Order().First(step => step * 6 >= most);
        return [.. Enumerable.Range(0, 1 + (int)Math.Ceiling(most / step)).Select(i => i * step)];
    }

    private static double High(LimitRow row) => 30 + (BarStep * row.Bars.Count);

    private static void Draw(Canvas canvas, LimitRow row, double y, Func<double, double> place, double most)
    {
        canvas.Text(Canvas.Left, y + 10, row.Label);
        if (row.Text.Length > 0)
        {
            canvas.Text(Canvas.Right, y + 10, row.Text, row.Bars.All(static bar => bar.Holds) ? "" : "bad", "end");
        }

        double at = y + 18;
        foreach (LimitBar bar in row.Bars)
        {
            string look = bar.Holds ? $"s{bar.Series}" : "bad";
            canvas.Bar(Canvas.Left, at, Canvas.Right - Canvas.Left, BarHigh, "track").Bar(Canvas.Left, at, place(bar.Value) - Canvas.Left, BarHigh, look);
            if (bar.Value > most)
            {
                canvas.Text(Canvas.Right + 5, at + BarHigh - 1, "▸", "quiet");
            }

            at += BarStep;
        }

        canvas.Line(place(row.Limit), y + 15, place(row.Limit), at - 3, "limit");
        for (int i = 0; i < row.Bars.Count; i++)
        {
            if (row.Bars[i].Text.Length > 0)
            {
                canvas.Text(place(row.Bars[i].Value) + 8, y + 17 + (i * BarStep) + BarHigh, row.Bars[i].Text, "quiet over");
            }
        }
    }

    private static string At(string[] legend, int at) => legend.Length > 0 ? $"{legend[at]} " : "";
}
