using IziSales.Benchmarks.Figures;

namespace IziSales.Benchmarks.Pages;

/// <summary>Which promises held, in a sentence and as a table: nobody has to mend the words when that changes.</summary>
internal static class PromiseText
{
    public static string Sentence(IReadOnlyCollection<Promise> promises)
    {
        Promise[] broken = [.. promises.Where(static promise => !promise.Holds && promise.Missing is null)];
        Promise[] missing = [.. promises.Where(static promise => promise.Missing is not null)];
        string held = (broken.Length, missing.Length, promises.Count) switch
        {
            (0, 0, 1) => "The promise held in this run.",
            (0, 0, 2) => "Both promises held in this run.",
            (0, 0, _) => Form.Text($"All {promises.Count} promises held in this run."),
            (0, _, _) => Form.Text($"{promises.Count - missing.Length} of {promises.Count} promises held in this run; the others could not be measured."),
            _ => Form.Text($"**{promises.Count - broken.Length - missing.Length} of {promises.Count} promises held in this run.**"),
        };
        IEnumerable<string> lines =
        [
            .. broken.Select(static promise => Form.Text($"- **Not kept:** {promise.Name}: {Figure(promise)}, promised {Limit(promise)}{First(promise)}.")),
            .. missing.Select(static promise => $"- Not measured: {promise.Name}: {promise.Missing}."),
        ];
        return $"{held}\n{(lines.Any() ? "\n" : "")}{string.Concat(lines.Select(static line => line + "\n"))}";
    }

    public static string Table(IEnumerable<Promise> promises)
    {
        MarkdownTable table = new(MarkdownTable.Left("Promise"), "Measured", "Limit", MarkdownTable.Left("Held"), MarkdownTable.Left("That is"));
        foreach (Promise promise in promises)
        {
            table.Add(promise.Name, Figure(promise), Limit(promise), promise.Missing is not null ? "not measured" : promise.Holds ? "yes" : "**no**", promise.Note + First(promise));
        }

        return table.ToString();
    }

    private static string Figure(Promise promise) => $"{promise.FigureText} {promise.Unit}".Trim();

    private static string Limit(Promise promise) => $"{(promise.Bound == Bound.AtLeast ? "≥" : "≤")} {promise.LimitText} {promise.Unit}".Trim();

    private static string First(Promise promise) => promise.First is { } first ? $" (measured twice; {Promise.Text(first)} the first time)" : "";
}
