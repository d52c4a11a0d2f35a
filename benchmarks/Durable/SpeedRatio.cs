using System.Diagnostics;
using IziSales.Benchmarks.Gates;

namespace IziSales.Benchmarks.Durable;

/// <summary>Two ways in turns, so that whatever slows the disk or the machine slows both; of the rounds' ratios the median counts.</summary>
internal sealed class SpeedRatio
{
    private const int Rounds = 9;
    private const int LeastTimes = 16;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan CompilerPause = TimeSpan.FromMilliseconds(250);

    private Speed _product;
    private Speed _bare;

    /// <summary>What both came to, for the end of a gate's line.</summary>
    public string Text => $"{_product} of {_bare}";

    /// <summary>The product's speed in shares of the bare one's, by the wall's clock.</summary>
    public double Measure(Action<int> product, Action<int> bare)
    {
        Settle(product);
        Settle(bare);
        int productTimes = Calibrate(product);
        int bareTimes = Calibrate(bare);
        double[] ratios = new double[Rounds];
        var products = new Speed[Rounds];
        var bares = new Speed[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            products[round] = Speed.Of(product, productTimes);
            bares[round] = Speed.Of(bare, bareTimes);
            ratios[round] = products[round].PerSecond / bares[round].PerSecond;
        }

        _product = Median(products);
        _bare = Median(bares);
        return Ratio.Median(ratios);
    }

    private static void Settle(Action<int> work)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            work(LeastTimes);
        }

        Thread.Sleep(CompilerPause);
    }

    private static int Calibrate(Action<int> work) => Math.Max(LeastTimes, (int)(Speed.Of(work, 4 * LeastTimes).PerSecond * Turn.TotalSeconds));

    private static Speed Median(Speed[] speeds) =>
        new(Ratio.Median([.. speeds.Select(static speed => speed.PerSecond)]), Ratio.Median([.. speeds.Select(static speed => speed.PerCpuSecond)]));
}
