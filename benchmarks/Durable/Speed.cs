using System.Diagnostics;
using System.Globalization;

namespace IziSales.Benchmarks.Durable;

/// <summary>How often something was done in a second: of the wall's clock, where the disk counts, and of this process's CPU, where it does not.</summary>
internal readonly record struct Speed(double PerSecond, double PerCpuSecond)
{
    public static Speed Of(Action<int> work, int times)
    {
        long cpu = CpuClock.ProcessNanoseconds();
        long start = Stopwatch.GetTimestamp();
        work(times);
        double wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new Speed(times / wall, times * 1e9 / Math.Max(1, CpuClock.ProcessNanoseconds() - cpu));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PerSecond:#,0}/s ({1e6 / PerCpuSecond:0} µs CPU each)");
}
