using System.Diagnostics;
using System.Globalization;
using IziSales.Benchmarks.Figures;

namespace IziSales.Benchmarks.Gates;

/// <summary>Measures every gate and says of each whether it holds.</summary>
internal static class GatesCommand
{
    private static bool RequiresAll => Environment.GetEnvironmentVariable("IZISALES_REQUIRE_ALL") == "1";

    /// <summary>Returns 0 when all that could be measured hold, 1 when one does not; under <c>IZISALES_REQUIRE_ALL=1</c> also when one could not be measured.</summary>
    public static int ExitCode(GateFigures figures) => figures.Promises.All(static promise => promise.Holds || (promise.Missing is not null && !RequiresAll)) ? 0 : 1;

    /// <summary>Prints one line per gate.</summary>
    /// <param name="about">Only gates whose name holds this text; empty for all.</param>
    /// <param name="output">Where the lines go.</param>
    public static GateFigures Run(string about, TextWriter output)
    {
        long start = Stopwatch.GetTimestamp();
        using var list = new GateList();
        output.WriteLine($"{Machine.Describe()}; {CpuClock.Name}");
        list.WarmUp();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"raw RSA-2048 in this run: {list.RawRsa:0} µs"));
        Gate[] gates = [.. list.All().Where(gate => gate.Name.Contains(about, StringComparison.OrdinalIgnoreCase))];
        ILookup<string, Promise> topics = gates.Select(gate => (gate.Topic, Promise: Judge(gate, output))).ToList().ToLookup(static each => each.Topic, static each => each.Promise);
        GateFigures figures = new(CpuClock.Name, list.RawRsa, [.. topics.Select(static topic => new GateTopic(topic.Key, [.. topic]))]);
        int missing = figures.Promises.Count(static promise => promise.Missing is not null);
        string skipped = missing == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{missing} not measured, ");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures.Promises.Count(static promise => promise.Holds)} of {gates.Length} gates hold, {skipped}{Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
        return figures;
    }

    // A busy machine can spoil one measurement; it rarely spoils two.
    private static Promise Judge(Gate gate, TextWriter output)
    {
        if (gate.Missing is not null)
        {
            output.WriteLine(gate.SkipLine);
            return gate.Promise(null);
        }

        Promise first = gate.Promise(gate.Measure());
        if (first.Holds)
        {
            output.WriteLine(Gate.Line(first, "pass"));
            return first;
        }

        output.WriteLine(Gate.Line(first, "slow") + "  measuring once more");
        Promise second = gate.Promise(gate.Measure()) with { First = first.Figure };
        output.WriteLine(Gate.Line(second, second.Holds ? "pass" : "FAIL"));
        return second;
    }
}
