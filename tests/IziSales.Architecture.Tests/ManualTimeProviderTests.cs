using IziSales.Testing;

namespace IziSales.Architecture.Tests;

/// <summary>The clock that all tests of time stand on.</summary>
public sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Advance_PastADelay_CompletesIt()
    {
        Task delay = Task.Delay(TimeSpan.FromMinutes(5), _clock);

        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.False(delay.IsCompleted);

        _clock.Advance(TimeSpan.FromMinutes(1));
        await delay;
    }

    [Fact]
    public void Advance_OverThreePeriods_FiresThreeTimesEachAtItsOwnTime()
    {
        DateTimeOffset start = _clock.GetUtcNow();
        List<TimeSpan> fired = [];
        using ITimer timer = _clock.CreateTimer(_ => fired.Add(_clock.GetUtcNow() - start), null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));

        _clock.Advance(TimeSpan.FromSeconds(35));

        Assert.Equal([TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30)], fired);
        Assert.Equal(TimeSpan.FromSeconds(35), _clock.GetUtcNow() - start);
    }

    [Fact]
    public void Dispose_OfATimer_SilencesIt()
    {
        int fired = 0;
        ITimer timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
        timer.Dispose();

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, fired);
        Assert.Equal(0, _clock.Waiting);
    }
}
