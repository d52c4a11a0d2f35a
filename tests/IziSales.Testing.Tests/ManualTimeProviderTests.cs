namespace IziSales.Testing.Tests;

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

    [Fact]
    public async Task Pass_WorkThatPauses_MovesTheClockExactlyAsFarAsItPauses()
    {
        DateTimeOffset start = _clock.GetUtcNow();

        int attempts = await _clock.PassAsync(AttemptsAsync(), TimeSpan.FromSeconds(5));

        Assert.Equal((20, TimeSpan.FromSeconds(57)), (attempts, _clock.GetUtcNow() - start));

        async Task<int> AttemptsAsync()
        {
            for (int attempt = 1; attempt < 20; attempt++)
            {
                using CancellationTokenSource timeout = new(TimeSpan.FromSeconds(30), _clock);
                await InFlightAsync(timeout.Token);
                await Task.Delay(TimeSpan.FromSeconds(3), _clock, CancellationToken.None);
            }

            return 20;
        }
    }

    [Fact]
    public async Task Pass_TimeoutOfWhatIsInFlight_IsNeverFiredEvenWhenItFallsDueSoon()
    {
        using CancellationTokenSource timeout = new(TimeSpan.FromSeconds(30), _clock);
        _clock.Advance(TimeSpan.FromSeconds(29));
        DateTimeOffset before = _clock.GetUtcNow();

        await _clock.PassAsync(InFlightAsync(timeout.Token), TimeSpan.FromSeconds(5));

        Assert.Equal((before, 1), (_clock.GetUtcNow(), _clock.Waiting));
    }

    [Fact]
    public async Task Pass_WorkThatLooksAgainForLongerThanItsTimeout_StopsShortOfIt()
    {
        DateTimeOffset start = _clock.GetUtcNow();
        using CancellationTokenSource timeout = new(TimeSpan.FromSeconds(1), _clock);

        await _clock.PassAsync(LookAsync(), TimeSpan.FromMilliseconds(10));

        Assert.Equal(TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1), _clock.GetUtcNow() - start);

        async Task LookAsync()
        {
            for (int look = 0; look < 500; look++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), _clock, timeout.Token);
            }
        }
    }

    [Fact]
    public async Task Pass_WorkThatFails_FailsWithIt()
    {
        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(() => _clock.PassAsync(FailAsync(), TimeSpan.FromSeconds(5)));

        Assert.Equal("after the pause", failure.Message);

        async Task FailAsync()
        {
            await Task.Delay(TimeSpan.FromSeconds(5), _clock);
            throw new InvalidOperationException("after the pause");
        }
    }

    [Fact]
    public async Task Pass_WorkThatHangs_SaysWhatDidNotHappen()
    {
        ManualTimeProvider clock = new() { RealLimit = TimeSpan.FromMilliseconds(50) };
        using CancellationTokenSource timeout = new(TimeSpan.FromSeconds(30), clock);

        TimeoutException failure = await Assert.ThrowsAsync<TimeoutException>(() => clock.PassAsync(Task.Delay(Timeout.Infinite, timeout.Token), TimeSpan.FromSeconds(5)));

        Assert.Contains("pauses for 00:00:05 or less (1 longer waits)", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>Something that takes a moment of real time, as an exchange over the network does.</summary>
    private static async Task InFlightAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(2), CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
