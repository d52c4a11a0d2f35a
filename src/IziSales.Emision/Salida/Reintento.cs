namespace IziSales.Emision.Salida;

/// <summary>When to try again what came to nothing.</summary>
internal sealed class Reintento(EmisionOptions options, TimeProvider clock, Random random)
{
    /// <summary>As long as the channel asks, up to the longest wait; else longer with each attempt.</summary>
    public DateTimeOffset Next(int attempt, TimeSpan? asked = null)
    {
#pragma warning disable CA5394 // Spreading waits needs no secrecy.
        TimeSpan wait = asked is { } told ? TimeSpan.FromTicks(Math.Clamp(told.Ticks, 0, options.LongestRetry.Ticks)) : Backoff.After(attempt, options, random.NextDouble());
#pragma warning restore CA5394
        return clock.GetUtcNow() + wait;
    }
}
