namespace IziSales.Cola;

/// <summary>How a queue is worked on.</summary>
public sealed record ColaOptions
{
    /// <summary>How much is worked on side by side. By default 1.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>Only work of this group is taken. By default any.</summary>
    public string? Grupo { get; init; }

    /// <summary>How long work is a worker's own; it is renewed while he works, so this is how soon another notices that he died. By default one minute.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often an idle worker looks for work that other processes queued; <see cref="ColaProcessor.Wake"/> wakes it at once. By default 15 seconds.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>After so many attempts that came to nothing the work is given up. By default 12, which with the waits below takes most of an hour.</summary>
    public int MaxIntentos { get; init; } = 12;

    /// <summary>The wait after the first attempt that came to nothing; it doubles each time, spread at random by half. By default 2 seconds.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between attempts. By default 10 minutes.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long done work is remembered, and its key with it. By default 30 days.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The wait after an attempt: between half and all of what the doubling gives, so that workers that failed together do not return together.</summary>
    internal TimeSpan WaitAfter(int attempt, double jitterRatio)
    {
        const int MostDoublings = 20;
        long ticks = FirstRetry.Ticks << Math.Clamp(attempt - 1, 0, MostDoublings);
        long bounded = ticks <= 0 ? LongestRetry.Ticks : Math.Min(ticks, LongestRetry.Ticks);
        return TimeSpan.FromTicks((bounded / 2) + (long)(bounded / 2 * jitterRatio));
    }

    internal void EnsureUsable()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Concurrency, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxIntentos, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Lease, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(PollInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(FirstRetry, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestRetry, FirstRetry);
    }
}
