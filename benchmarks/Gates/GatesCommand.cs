using System.Diagnostics;
using System.Globalization;

namespace IziSales.Benchmarks.Gates;

/// <summary>Measures every gate and says of each whether it holds.</summary>
internal static class GatesCommand
{
    public const string Verb = "gates";

    /// <summary>Prints one line per gate; returns 0 when all hold, 1 when one does not.</summary>
    /// <param name="about">Only gates whose name holds this text; empty for all.</param>
    /// <param name="output">Where the lines go.</param>
    public static int Run(string about, TextWriter output)
    {
        long start = Stopwatch.GetTimestamp();
        using var list = new GateList();
        output.WriteLine($"{Machine.Describe()}; {CpuClock.Name}");
        list.WarmUp();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"raw RSA-2048 in this run: {list.RawRsa:0} µs"));
        int failed = 0;
        int count = 0;
        foreach (Gate gate in list.All().Where(gate => gate.Name.Contains(about, StringComparison.OrdinalIgnoreCase)))
        {
            count++;
            failed += Judge(gate, output) ? 0 : 1;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count - failed} of {count} gates hold, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
        return failed == 0 ? 0 : 1;
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
