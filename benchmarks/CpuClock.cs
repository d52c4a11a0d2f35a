using System.Diagnostics;
using System.Runtime.InteropServices;

namespace IziSales.Benchmarks;

/// <summary>CPU time of the calling thread: what other programs do on the machine is not in it. Where the system has no such clock, elapsed time.</summary>
internal static class CpuClock
{
    private static readonly int ThreadClock = OperatingSystem.IsMacOS() ? 16 : 3;
    private static readonly int ProcessClock = OperatingSystem.IsMacOS() ? 12 : 2;
    private static readonly bool HasThreadClock = (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()) && Environment.Is64BitProcess;

    public static string Name => HasThreadClock ? "thread CPU time" : "elapsed time";

    public static long Nanoseconds()
    {
        if (HasThreadClock && GetTime(ThreadClock, out Timespec time) == 0)
        {
            return (time.Seconds * 1_000_000_000L) + time.Nanoseconds;
        }

        return (long)Stopwatch.GetElapsedTime(0).TotalNanoseconds;
    }

    /// <summary>CPU time of all threads of this process, the collector's and the compiler's too.</summary>
    public static long ProcessNanoseconds() => HasThreadClock && GetTime(ProcessClock, out Timespec time) == 0
        ? (time.Seconds * 1_000_000_000L) + time.Nanoseconds
        : (long)Environment.CpuUsage.TotalTime.TotalNanoseconds;

    /// <summary>CPU time of so many calls.</summary>
    public static long Measure(Action action, int calls)
    {
        long start = Nanoseconds();
        for (int i = 0; i < calls; i++)
        {
            action();
        }

        return Nanoseconds() - start;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
