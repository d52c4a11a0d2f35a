namespace IziSales.Testing;

/// <summary>A clock that moves only when the test says so; timers and delays made on it fire in order while it moves.</summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start.ToUniversalTime();
    private TaskCompletionSource _set = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A clock that stands at ten in the morning of a Thursday in Lima, 15 January 2026.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 1, 15, 10, 0, 0, TimeSpan.FromHours(-5)))
    {
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How long <see cref="PassAsync(Task, TimeSpan, CancellationToken)"/> waits in real time for the next pause. By default <see cref="Patience.Limit"/>.</summary>
    public TimeSpan RealLimit { get; init; } = Patience.Limit;

    /// <summary>How many timers and delays are waiting.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ManualTimer timer = new(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock forward and fires what falls due on the way, each at its own time.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DateTimeOffset target = GetUtcNow() + by;
        while (NextUpTo(target) is { } timer)
        {
            timer.Fire();
        }

        lock (_lock)
        {
            _now = target;
        }
    }

    /// <summary>Lets time pass for work that pauses, until it is done: whenever something pauses, the clock moves exactly to the end of that pause.</summary>
    /// <remarks>
    /// A wait is a pause when it was made no longer than <paramref name="longestPause"/>. A time-out is longer and never ends here, however often the work pauses and
    /// however slow the machine is: the clock stops short of it. Whoever wants a time-out moves the clock himself, after the event that it shall follow.
    /// </remarks>
    /// <param name="work">What is to end.</param>
    /// <param name="longestPause">The longest wait that may pass.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">The work neither ended nor paused within <see cref="RealLimit"/>.</exception>
    public async Task PassAsync(Task work, TimeSpan longestPause, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        while (!work.IsCompleted)
        {
            Task set = NextSet(); // before looking, so that no wait can be set unseen
            if (NextPause(longestPause) is { } pause)
            {
                pause.Fire();
                await Task.Yield();
            }
            else
            {
                await Patience.WaitAsync(Task.WhenAny(work, set), RealLimit, $"the work ends, or pauses for {longestPause} or less ({Waiting} longer waits)", cancellationToken);
            }
        }

        await work;
    }

    /// <inheritdoc cref="PassAsync(Task, TimeSpan, CancellationToken)"/>
    public async Task<T> PassAsync<T>(Task<T> work, TimeSpan longestPause, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        await PassAsync((Task)work, longestPause, cancellationToken);
        return await work;
    }

    private Task NextSet()
    {
        lock (_lock)
        {
            return _set.Task;
        }
    }

    private ManualTimer? NextUpTo(DateTimeOffset target)
    {
        lock (_lock)
        {
            return _timers.MinBy(static timer => timer.DueAt) is { } next && next.DueAt <= target ? End(next, next.DueAt) : null;
        }
    }

    private ManualTimer? NextPause(TimeSpan longest)
    {
        lock (_lock)
        {
            DateTimeOffset timeout = _timers.Where(timer => timer.Length > longest).Select(static timer => timer.DueAt).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
            return _timers.Where(timer => timer.Length <= longest).MinBy(static timer => timer.DueAt) is { } pause
                ? End(pause, pause.DueAt < timeout ? pause.DueAt : timeout.AddTicks(-1))
                : null;
        }
    }

    private ManualTimer End(ManualTimer timer, DateTimeOffset at)
    {
        _now = at > _now ? at : _now;
        _timers.Remove(timer);
        if (timer.Period > TimeSpan.Zero)
        {
            timer.DueAt = _now + timer.Period;
            _timers.Add(timer);
        }

        return timer;
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset DueAt { get; set; }

        public TimeSpan Length { get; private set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool due;
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                Period = period;
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock._now + dueTime;
                due = dueTime == TimeSpan.Zero;
                if (dueTime > TimeSpan.Zero || (due && period > TimeSpan.Zero))
                {
                    (DueAt, Length) = due ? (clock._now + period, period) : (DueAt, dueTime);
                    clock._timers.Add(this);
                    clock._set.SetResult();
                    clock._set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }

            if (due)
            {
                ThreadPool.QueueUserWorkItem(_ => Fire());
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
