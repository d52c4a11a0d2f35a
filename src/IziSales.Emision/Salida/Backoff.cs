namespace IziSales.Emision.Salida;

/// <summary>How long to wait after an attempt that came to nothing.</summary>
internal static class Backoff
{
    private const int MostDoublings = 20;

    /// <summary>Doubles with each attempt up to the longest wait, then takes between half and all of it, so that tills that failed together do not return together.</summary>
    public static TimeSpan After(int attempt, EmisionOptions options, double jitterRatio)
    {
        long ticks = options.FirstRetry.Ticks << Math.Clamp(attempt - 1, 0, MostDoublings);
        long bounded = ticks <= 0 ? options.LongestRetry.Ticks : Math.Min(ticks, options.LongestRetry.Ticks);
        return TimeSpan.FromTicks((bounded / 2) + (long)(bounded / 2 * jitterRatio));
    }
}
