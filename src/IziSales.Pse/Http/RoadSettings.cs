namespace IziSales.Pse.Http;

/// <summary>What tells one road from another to the same host.</summary>
internal readonly record struct RoadSettings(TimeSpan Timeout, int QueryRetries, int MaxConcurrency, int BreakerThroughput, TimeSpan BreakerPause)
{
    public static RoadSettings From(PseChannelOptions options) =>
        new(options.Timeout, options.QueryRetries, options.MaxConcurrency, options.BreakerThroughput, options.BreakerPause);
}
