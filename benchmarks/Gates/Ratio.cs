namespace IziSales.Benchmarks.Gates;

/// <summary>
/// How much CPU time one piece of work takes against another. They run in turns of a few milliseconds, so that whatever slows the machine slows both;
/// of the rounds' ratios the median counts.
/// </summary>
internal static class Ratio
{
    private const int Rounds = 9;
    private const long Turn = 3_000_000;
    private const long Round = 40_000_000;
    private const long Settle = 60_000_000;

    /// <summary>CPU time of <paramref name="work"/> divided by that of <paramref name="reference"/>.</summary>
    public static double Of(Action work, Action reference)
    {
        (int calls, long time) = Calibrate(work);
        (int referenceCalls, long referenceTime) = Calibrate(reference);
        int turns = (int)Math.Clamp(Round / (time + referenceTime), 1, 7);
        double[] ratios = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            long spent = 0;
            long referenceSpent = 0;
            for (int turn = 0; turn < turns; turn++)
            {
                spent += CpuClock.Measure(work, calls);
                referenceSpent += CpuClock.Measure(reference, referenceCalls);
            }

            ratios[round] = (double)spent / calls / ((double)referenceSpent / referenceCalls);
        }

        return Median(ratios);
    }

    /// <summary>Runs each work for a while.</summary>
    public static void WarmUp(params Action[] works) => Array.ForEach(works, static work => Calibrate(work));

    public static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    /// <summary>Microseconds of CPU per call.</summary>
    public static double Microseconds(Action work)
    {
        (int calls, _) = Calibrate(work);
        double[] times = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            times[round] = CpuClock.Measure(work, calls) / 1_000d / calls;
        }

        return Median(times);
    }

    // Runs the work until the compiler has nothing left to improve, and finds how many calls make a turn.
    private static (int Calls, long Time) Calibrate(Action work)
    {
        long spent = 0;
        int done = 0;
        while (spent < Settle || done < 3)
        {
            spent += CpuClock.Measure(work, 1);
            done++;
        }

        long single = Math.Max(1, CpuClock.Measure(work, Math.Max(1, done / 10)) / Math.Max(1, done / 10));
        int calls = (int)Math.Max(1, Turn / single);
        return (calls, calls * single);
    }
}
