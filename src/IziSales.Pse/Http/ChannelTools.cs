using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IziSales.Pse.Http;

/// <summary>What a channel works with: the application's client of HTTP, clock, roads and log.</summary>
internal sealed class ChannelTools
{
    private ChannelTools(HttpClient http, TimeProvider time)
    {
        Http = http;
        Time = time;
    }

    public HttpClient Http { get; }

    public TimeProvider Time { get; }

    /// <summary>The roads that the channels of an application share; null for a channel that stands alone and has its own.</summary>
    public RoadMap? Roads { get; private init; }

    public ILogger Logger { get; private init; } = NullLogger.Instance;

    /// <summary>For a channel that stands alone.</summary>
    public static ChannelTools Alone([NotNull] HttpClient? http, TimeProvider? time)
    {
        ArgumentNullException.ThrowIfNull(http);
        return new(http, time ?? TimeProvider.System);
    }

    /// <summary>For one of an application's channels.</summary>
    public static ChannelTools Shared(HttpClient http, TimeProvider time, RoadMap roads, ILogger logger) => new(http, time) { Roads = roads, Logger = logger };
}
