using System.Globalization;
using BenchmarkDotNet.Running;
using IziSales.Benchmarks;
using IziSales.Benchmarks.Durable;
using IziSales.Benchmarks.Figures;
using IziSales.Benchmarks.Gates;
using IziSales.Benchmarks.Pos;
using IziSales.Benchmarks.Reports;

switch (args)
{
    case [Verbs.Gates]:
        return GatesCommand.ExitCode(GatesCommand.Run(string.Empty, Console.Out));
    case [Verbs.Gates, string about]:
        return GatesCommand.ExitCode(GatesCommand.Run(about, Console.Out));
    case [Verbs.Table]:
        TableCommand.Run(Console.Out);
        return 0;
    case [Verbs.Scale]:
        await ScaleCommand.RunAsync(Console.Out);
        return 0;
    case [Verbs.Reports]:
        ReportFigures reports = await ReportsCommand.RunAsync(Console.Out);
        return Judge(reports.Promises);
    case [Verbs.Load]:
        return Judge((await LoadCommand.RunAsync(LoadCommand.Usual, Console.Out)).Promises);
    case [Verbs.Load, string seconds]:
        return Judge((await LoadCommand.RunAsync(int.Parse(seconds, CultureInfo.InvariantCulture), Console.Out)).Promises);
    case [Verbs.Screen]:
        return Judge((await ScreenCommand.RunAsync(Console.Out)).Promises);
    case [PageCommand.Verb, .. string[] parts]:
        return await PageCommand.RunAsync(parts, Console.Out);
    case [PageCommand.PartVerb, string part, string file]:
        await PageCommand.RunPartAsync(part, file, Console.Out);
        return 0;
    case [FirstDocument.Verb, string way]:
        FirstDocument.Run(way);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Machine).Assembly).Run(args);
        return 0;
}

// 0 when every promise holds.
static int Judge(IEnumerable<Promise> promises)
{
    Promise[] broken = [.. promises.Where(static promise => !promise.Holds)];
    Array.ForEach(broken, static promise => Console.WriteLine($"FAIL  {promise.Name}: {promise.FigureText} {promise.Unit} {promise.Sign} {promise.LimitText}"));
    Console.WriteLine(broken.Length == 0 ? "pass: every promise holds" : "not every promise holds");
    return broken.Length == 0 ? 0 : 1;
}
