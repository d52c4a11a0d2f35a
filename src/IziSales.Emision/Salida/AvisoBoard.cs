using System.Collections.Concurrent;
using IziSales.Ubl;

namespace IziSales.Emision.Salida;

/// <summary>Where processors leave notices for the shop; what this process has left once, it does not ask the store to keep again.</summary>
internal sealed class AvisoBoard(IAvisoStore? store, TimeProvider clock)
{
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<(Ruc Emisor, string Clave), bool> _left = [];

    public async Task LeaveAsync(Ruc emisor, IReadOnlyList<Aviso> avisos, CancellationToken cancellationToken)
    {
        List<Aviso> news = [.. avisos.Where(aviso => !_left.ContainsKey((emisor, aviso.Clave)))];
        if (store is null || news.Count == 0)
        {
            return;
        }

        await store.AddAvisosAsync(emisor, news, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        if (_left.Count > MostRemembered)
        {
            _left.Clear();
        }

        foreach (Aviso aviso in news)
        {
            _left[(emisor, aviso.Clave)] = true;
        }
    }
}
