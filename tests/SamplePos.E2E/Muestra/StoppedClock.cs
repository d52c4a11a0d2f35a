namespace SamplePos.E2E.Muestra;

/// <summary>A clock that stands still until it is moved, while timers and delays go on as always: a program on it works, and shows the same times in every run.</summary>
internal sealed class StoppedClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
