using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using IziSales.Benchmarks.Durable;
using IziSales.Benchmarks.Figures;
using IziSales.Benchmarks.Gates;
using IziSales.Benchmarks.Pages;
using IziSales.Benchmarks.Pos;
using IziSales.Benchmarks.Reports;
using IziSales.Ubl;

namespace IziSales.Benchmarks;

/// <summary>Measures what is named, or everything, each part in a process of its own; keeps the figures, and writes pages and charts anew.</summary>
internal static class PageCommand
{
    public const string Verb = "page";

    /// <summary>What the process of one part is told.</summary>
    public const string PartVerb = "page-part";

    private const string Solution = "IziSales.Sdk.sln";

    /// <summary>0 when every part could be measured and every promise of it holds; the pages are written either way.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> parts, TextWriter output)
    {
        if (parts.Except(Verbs.All).ToArray() is { Length: > 0 } unknown)
        {
            output.WriteLine($"No part is called {string.Join(", ", unknown)}; there are {string.Join(", ", Verbs.All)}.");
            return 2;
        }

        string root = Root();
        string results = Path.Combine(root, PageSet.Results);
        Directory.CreateDirectory(results);
        string commit = Machine.Commit(root);
        IReadOnlyList<string> versions = Machine.Versions();
        IReadOnlyList<string> now = parts.Count == 0 ? Verbs.All : parts;
        List<string> failed = [];
        long start = Stopwatch.GetTimestamp();
        foreach (string part in now)
        {
            output.WriteLine($"== {part}");
            Run run = new(Machine.Processor, Environment.ProcessorCount, versions, Machine.Load, commit, DateTimeOffset.UtcNow.ToOffset(Lima.Offset), 0);
            long began = Stopwatch.GetTimestamp();
            if (await MeasureAsync(part) is { } figures)
            {
                Published.Write(results, part, new Part<JsonElement>(run with { Seconds = Stopwatch.GetElapsedTime(began).TotalSeconds }, figures));
            }
            else
            {
                failed.Add(part);
            }

            output.WriteLine();
        }

        var published = Published.Read(results);
        foreach ((string path, string text) in PageSet.Render(root, published))
        {
            string file = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text);
            output.WriteLine(path);
        }

        bool holds = published.Parts.Where(part => now.Contains(part.Verb)).All(static part => part.Promises.All(static promise => promise.Holds));
        if (failed.Count > 0)
        {
            output.WriteLine($"could not be measured, the figures before are kept: {string.Join(", ", failed)}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(holds ? "every promise holds" : "not every promise holds")}, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
        return holds && failed.Count == 0 ? 0 : 1;
    }

    /// <summary>Measures one part and leaves its figures in a file.</summary>
    public static async Task RunPartAsync(string part, string file, TextWriter output)
    {
        object figures = part switch
        {
            Verbs.Gates => GatesCommand.Run(string.Empty, output),
            Verbs.Table => TableCommand.Run(output),
            Verbs.Scale => await ScaleCommand.RunAsync(output),
            Verbs.Reports => await ReportsCommand.RunAsync(output),
            Verbs.Load => await LoadCommand.RunAsync(LoadCommand.Usual, output),
            _ => await ScreenCommand.RunAsync(output),
        };
        await File.WriteAllTextAsync(file, Published.ToJson(figures));
    }

    private static async Task<JsonElement?> MeasureAsync(string part)
    {
        string file = Path.GetTempFileName();
        try
        {
            using Process process = Process.Start(ThisProgram.With(PartVerb, part, file))!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? Published.FromJson<JsonElement>(await File.ReadAllTextAsync(file)) : null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No {Solution} above the program: the pages are written where the sources are.");
    }
}
