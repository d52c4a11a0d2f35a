using SamplePos.Informes;

namespace SamplePos.E2E.Informes;

/// <summary>Shares of an amount.</summary>
public sealed class RepartoTests
{
    [Fact]
    public void Of_ThreeEqualWeights_GivesEveryCentimoAway() => Assert.Equal([3.33m, 3.34m, 3.33m], Reparto.Of(10m, [1m, 1m, 1m]));

    [Fact]
    public void Of_NoWeightAtAll_GivesItToTheLast() => Assert.Equal([0m, -5m], Reparto.Of(-5m, [0m, 0m]));

    [Fact]
    public void Of_AnyWeights_AddsUpAndNeverTurnsTheSign()
    {
        Random random = new(7);
        for (int i = 0; i < 2_000; i++)
        {
            decimal[] weights = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(0, 100_000) / 100m)];
            decimal amount = random.Next(-1_000_000, 1_000_000) / 100m;

            IReadOnlyList<decimal> shares = Reparto.Of(amount, weights);

            Assert.Equal(amount, shares.Sum());
            Assert.All(shares, share => Assert.True(share == 0m || Math.Sign(share) == Math.Sign(amount)));
        }
    }
}
