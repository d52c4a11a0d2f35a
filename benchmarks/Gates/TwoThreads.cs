namespace IziSales.Benchmarks.Gates;

/// <summary>What a second thread brings when both use the same signer: 2 if nothing is shared but the key, less if they wait or trip over each other.</summary>
internal static class TwoThreads
{
    private const int Rounds = 9;
    private const int Documents = 120;

    /// <summary>Documents per CPU second of two threads, times two, against one thread.</summary>
    public static double Gain(Func<Action> makeWork)
    {
        Action alone = makeWork();
        Action first = makeWork();
        Action second = makeWork();
        double[] gains = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            long one = CpuClock.Measure(alone, Documents);
            gains[round] = 2d * one / ((Both(first, second) / 2d));
        }

        return Ratio.Median(gains);
    }

    private static long Both(Action first, Action second)
    {
        long secondTime = 0;
        using var start = new Barrier(2);
        var thread = new Thread(() =>
        {
            start.SignalAndWait();
            secondTime = CpuClock.Measure(second, Documents);
        });
        thread.Start();
        start.SignalAndWait();
        long firstTime = CpuClock.Measure(first, Documents);
        thread.Join();
        return firstTime + secondTime;
    }
}
