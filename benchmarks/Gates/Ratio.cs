namespace IziSales.Benchmarks.Gates;

/// <summary>
/// How much CPU time one piece of work takes against another. They run in turns of a few milliseconds, so that whatever slows the machine slows both.
/// Of the rounds' ratios the median counts.
/// </summary>
internal static class Ratio
{
    private const int Rounds = 7;
    private const long Turn = 2_000_000;
    private const long Round = 40_000_000;
    private const long Settle = 60_000_000;

    /// <summary>CPU time of one by that of the other, by the fastest turn of each in a round: other programs only ever slow a turn down.</summary>
    public static double OfFastest(Action work, Action reference) => Of(work, reference, static turns => turns.Min());

    /// <summary>The same by the mean turn, for work that leaves garbage: collecting it, now and then, is part of the price.</summary>
    public static double OfMean(Action work, Action reference) => Of(work, reference, static turns => turns.Average());

    /// <summary>Runs each work for a while.</summary>
    public static void WarmUp(params Action[] works) => Array.ForEach(works, static work => Calibrate(work));

    public static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    /// <summary>Microseconds of CPU per call, by the fastest of many turns.</summary>
    public static double Microseconds(Action work)
    {
        (int calls, long time) = Calibrate(work);
        double[] times = new double[(int)Math.Clamp(Rounds * Round / 2 / time, Rounds, 49)];
        for (int turn = 0; turn < times.Length; turn++)
        {
            times[turn] = CpuClock.Measure(work, calls) / 1_000d / calls;
        }

        return times.Min();
    }

    private static double Of(Action work, Action reference, Func<double[], double> figure)
    {
        (int calls, long time) = Calibrate(work);
        (int referenceCalls, long referenceTime) = Calibrate(reference);
        int turns = (int)Math.Clamp(Round / (time + referenceTime), 1, 10);
        double[] times = new double[turns];
        double[] referenceTimes = new double[turns];
        double[] ratios = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            for (int turn = 0; turn < turns; turn++)
            {
                times[turn] = (double)CpuClock.Measure(work, calls) / calls;
                referenceTimes[turn] = (double)CpuClock.Measure(reference, referenceCalls) / referenceCalls;
            }

            ratios[round] = figure(times) / figure(referenceTimes);
        }

        return Median(ratios);
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
