using System.Collections.Concurrent;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>The shops that this process sells for.</summary>
internal sealed class Mostradores : IDisposable
{
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<string, Mostrador> _all = new(StringComparer.Ordinal);

    public Mostrador Of(Ruc emisor)
    {
        if (_all.TryGetValue(emisor.Value, out Mostrador? known))
        {
            return known;
        }

        if (_all.Count >= MostKept)
        {
            // Whoever still holds one goes on with it; the worst that follows is a forecast that is not believed.
            _all.Clear();
        }

        return _all.GetOrAdd(emisor.Value, static _ => new Mostrador());
    }

    public void Dispose()
    {
        foreach (Mostrador mostrador in _all.Values)
        {
            mostrador.Dispose();
        }
    }
}
