using System.Globalization;
using BenchmarkDotNet.Running;
using IziSales.Benchmarks;
using IziSales.Benchmarks.Durable;
using IziSales.Benchmarks.Gates;
using IziSales.Benchmarks.Pos;
using IziSales.Benchmarks.Reports;

switch (args)
{
    case [GatesCommand.Verb]:
        return GatesCommand.Run(string.Empty, Console.Out);
    case [GatesCommand.Verb, string about]:
        return GatesCommand.Run(about, Console.Out);
    case [TableCommand.Verb]:
        TableCommand.Run(Console.Out);
        return 0;
    case [ScaleCommand.Verb]:
        await ScaleCommand.RunAsync(Console.Out);
        return 0;
    case [ReportsCommand.Verb]:
        return await ReportsCommand.RunAsync(Console.Out);
    case [LoadCommand.Verb]:
        return await LoadCommand.RunAsync(LoadCommand.Usual, Console.Out);
    case [LoadCommand.Verb, string seconds]:
        return await LoadCommand.RunAsync(int.Parse(seconds, CultureInfo.InvariantCulture), Console.Out);
    case [ScreenCommand.Verb]:
        return await ScreenCommand.RunAsync(Console.Out);
    case [FirstDocument.Verb, string way]:
        FirstDocument.Run(way);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Machine).Assembly).Run(args);
        return 0;
}
