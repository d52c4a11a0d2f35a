namespace IziSales.Benchmarks.Durable;

/// <summary>A clock that is set by hand and goes on by a millisecond with each sale: documents of any day, under a certificate of that day, no two at once.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    private long _ticks = now.UtcTicks;

    public DateTimeOffset Now
    {
        set => Volatile.Write(ref _ticks, value.UtcTicks);
    }

    public void Tick() => Interlocked.Add(ref _ticks, TimeSpan.TicksPerMillisecond);

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);
}
