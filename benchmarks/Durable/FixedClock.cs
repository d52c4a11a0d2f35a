namespace IziSales.Benchmarks.Durable;

/// <summary>A clock that is set by hand: documents of any day, under a certificate of that day.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
