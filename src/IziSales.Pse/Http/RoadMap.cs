using System.Collections.Concurrent;

namespace IziSales.Pse.Http;

/// <summary>The roads of an application, one per host and settings.</summary>
internal sealed class RoadMap(TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<(string Host, RoadSettings Settings), Lazy<Road>> _roads = [];

    public Road To(Uri address, RoadSettings settings) => _roads.GetOrAdd(
        (address.Authority, settings),
        static (key, time) => new Lazy<Road>(() => new Road(key.Settings, time)),
        time).Value;

    public void Dispose()
    {
        foreach (Lazy<Road> road in _roads.Values)
        {
            road.Value.Dispose();
        }
    }
}
