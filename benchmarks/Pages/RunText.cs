using System.Globalization;
using IziSales.Benchmarks.Figures;

namespace IziSales.Benchmarks.Pages;

/// <summary>On what, when and of which commit everything was measured, and what came of it.</summary>
internal static class RunText
{
    /// <summary>From so many waiting programs per core the machine was not quiet: more than one is not left by the part that was measured before.</summary>
    private const double Busy = 1.5;

    public static string Table(Published published)
    {
        MarkdownTable table = new(MarkdownTable.Left("Command"), MarkdownTable.Left("Began, Lima"), MarkdownTable.Left("Commit"), "Took", "Load before", "Promises held");
        foreach ((string verb, Run run, IEnumerable<Promise> promises) in published.Parts)
        {
            Promise[] all = [.. promises];
            table.Add(
                $"`{verb}`",
                run.Began.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                run.Commit.Length == 0 ? "" : $"`{run.Commit}`",
                Form.Text($"{run.Seconds:0} s"),
                run.Load is { } load ? Form.Text($"{load:0.0}{(load > Busy * run.Cores ? ", busy" : "")}") : "",
                all.Length == 0 ? "" : Form.Text($"{all.Count(static promise => promise.Holds)} of {all.Length}"));
        }

        IEnumerable<string> machines = published.Parts.GroupBy(static part => part.Run.Machine)
            .Select(static machine => $"- {machine.Key}: {string.Join(", ", machine.Select(static part => $"`{part.Verb}`"))}.");
        return $"{table}\nLoad is how many programs wanted a processor in the minute before, the part measured just before among them; above 1.5 per core it says busy. `+` after a commit: files had been changed since.\n\n{string.Join('\n', machines)}\n";
    }

    /// <summary>One line for a page that shows the figures of one part.</summary>
    public static string SpanishLine(Run run)
    {
        string load = run.Load is { } measured ? $"; carga al empezar: {Form.Spanish(measured, "0.0")}" : "";
        return Form.Text($"Medido el {run.Began:dd/MM/yyyy} en {run.Processor}, {run.Cores} núcleos, {string.Join(", ", run.Versions.Where(static version => !version.StartsWith("Chromium", StringComparison.Ordinal)))}{load}.\n");
    }
}
