using System.Diagnostics;
using System.Globalization;

namespace IziSales.Benchmarks.Gates;

/// <summary>Measures every gate and says of each whether it holds.</summary>
internal static class GatesCommand
{
    public const string Verb = "gates";

    private static bool RequiresAll => Environment.GetEnvironmentVariable("IZISALES_REQUIRE_ALL") == "1";

    /// <summary>Prints one line per gate; returns 0 when all that could be measured hold, 1 when one does not; under <c>IZISALES_REQUIRE_ALL=1</c> also when one could not be measured.</summary>
    /// <param name="about">Only gates whose name holds this text; empty for all.</param>
    /// <param name="output">Where the lines go.</param>
    public static int Run(string about, TextWriter output)
    {
        long start = Stopwatch.GetTimestamp();
        using var list = new GateList();
        output.WriteLine($"{Machine.Describe()}; {CpuClock.Name}");
        list.WarmUp();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"raw RSA-2048 in this run: {list.RawRsa:0} µs"));
        Gate[] gates = [.. list.All().Where(gate => gate.Name.Contains(about, StringComparison.OrdinalIgnoreCase))];
        Gate[] missing = [.. gates.Where(static gate => gate.Missing is not null)];
        int failed = gates.Except(missing).Count(gate => !Judge(gate, output));
        Array.ForEach(missing, gate => output.WriteLine(gate.SkipLine));
        string skipped = missing.Length == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{missing.Length} not measured, ");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gates.Length - failed - missing.Length} of {gates.Length} gates hold, {skipped}{Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
        return failed == 0 && (missing.Length == 0 || !RequiresAll) ? 0 : 1;
    }

    // A busy machine can spoil one measurement; it rarely spoils two.
    private static bool Judge(Gate gate, TextWriter output)
    {
        double figure = gate.Measure();
        if (gate.Holds(figure))
        {
            output.WriteLine(gate.Line(figure, "pass"));
            return true;
        }

        output.WriteLine(gate.Line(figure, "slow") + "  measuring once more");
        figure = gate.Measure();
        bool holds = gate.Holds(figure);
        output.WriteLine(gate.Line(figure, holds ? "pass" : "FAIL"));
        return holds;
    }
}
