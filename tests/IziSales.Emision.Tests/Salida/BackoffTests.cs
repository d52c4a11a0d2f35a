using IziSales.Emision.Salida;

namespace IziSales.Emision.Tests.Salida;

public sealed class BackoffTests
{
    private static readonly EmisionOptions Options = new() { FirstRetry = TimeSpan.FromSeconds(2), LongestRetry = TimeSpan.FromMinutes(10) };

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(5, 32)]
    [InlineData(9, 512)]
    [InlineData(10, 600)]
    [InlineData(1_000, 600)]
    [InlineData(int.MaxValue, 600)]
    public void After_EachAttempt_DoublesUpToTheLongest(int attempt, int seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.After(attempt, Options, 1));
        Assert.Equal(TimeSpan.FromSeconds(seconds) / 2, Backoff.After(attempt, Options, 0));
    }
}
