namespace IziSales.Testing.Tests;

/// <summary>What tests wait for in real time.</summary>
public sealed class PatienceTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(30);

    [Fact]
    public async Task Until_ConditionThatComesTrue_EndsThen()
    {
        int looks = 0;

        await Patience.UntilAsync(() => ++looks == 3);

        Assert.Equal(3, looks);
    }

    [Fact]
    public async Task Until_ConditionThatNeverHolds_SaysWhich()
    {
        int sold = 0;

        TimeoutException failure = await Assert.ThrowsAsync<TimeoutException>(() => Patience.UntilAsync(() => sold > 0, Moment));

        Assert.EndsWith("this did not happen: () => sold > 0. Last seen: False", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_TaskThatNeverEnds_SaysWhich()
    {
        TaskCompletionSource<int> settled = new();

        TimeoutException failure = await Assert.ThrowsAsync<TimeoutException>(() => Patience.WaitAsync(settled.Task, Moment));

        Assert.EndsWith("this did not happen: settled.Task", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_TaskThatTimedOutItself_FailsWithItsOwnWords()
    {
        TimeoutException failure = await Assert.ThrowsAsync<TimeoutException>(() => Patience.WaitAsync(Task.FromException<int>(new TimeoutException("its own"))));

        Assert.Equal("its own", failure.Message);
    }
}
