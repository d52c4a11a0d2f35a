using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Features.Boletas;
using SamplePos.Hosting;
using SamplePos.Ventas;

namespace SamplePos.Informes;

/// <summary>Brings the cards up to the documents: whatever was issued or changed since, by whichever till, before a figure is read.</summary>
/// <remarks>
/// It keeps no list of its own of what happened, so nothing can get lost from one. Numbers have no gaps, so what is new follows from the last number of each
/// series; and a document at rest only changes by an annulment, within the days that SUNAT gives for it, or by being issued again.
/// </remarks>
public sealed class IndiceSync : IDisposable
{
    private const int Batch = 25;
    private const int PageLength = 250;
    private const int DaysOfAnnulment = 10; // SUNAT gives seven

    private static readonly EstadoComprobante[] Unusual = [.. Enum.GetValues<EstadoComprobante>().Except([EstadoComprobante.Aceptado, EstadoComprobante.Observado])];

    private readonly IComprobanteStore _comprobantes;
    private readonly VentaStore _ventas;
    private readonly BoletaPapers _papers;
    private readonly IndiceStore _indice;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _one = new(1, 1);
    private HashSet<string>? _series;
    private Ruc? _emisor;

    /// <summary>For the documents of this shop.</summary>
    public IndiceSync(IComprobanteStore comprobantes, VentaStore ventas, BoletaPapers papers, IndiceStore indice, Shop shop, TimeProvider clock)
    {
        _comprobantes = comprobantes;
        _ventas = ventas;
        _papers = papers;
        _indice = indice;
        _shop = shop;
        _clock = clock;
    }

    /// <summary>Catches up; answers how many cards were written. Of several who ask at once, one works and the others wait for it.</summary>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            Ruc emisor = _shop.Emisor.Ruc;
            return await AddNewAsync(emisor, cancellationToken) + await FollowAsync(emisor, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<int> AddNewAsync(Ruc emisor, CancellationToken cancellationToken)
    {
        Dictionary<string, long> complete = await _indice.CompleteAsync(emisor, cancellationToken);
        if (_series is null || _emisor != emisor)
        {
            // Once: series that no card tells of and no setting names any more.
            _series = [.. (await _comprobantes.CheckSeriesAsync(emisor, cancellationToken)).Select(static report => report.Serie.Value)];
            _emisor = emisor;
        }

        // Another till may have begun a series a moment ago: it shows among the last documents.
        IReadOnlyList<ComprobanteEmitido> latest = await _comprobantes.ListAsync(new ComprobanteQuery { Emisor = emisor, Limit = PageLength }, cancellationToken);
        _series.UnionWith([.. complete.Keys, .. latest.Select(static one => one.Numero.Serie.Value)]);
        int written = 0;
        foreach (string serie in _series)
        {
            written += await AddNewAsync(emisor, Serie.Parse(serie), complete.GetValueOrDefault(serie), cancellationToken);
        }

        return written;
    }

    private async Task<int> AddNewAsync(Ruc emisor, Serie serie, long last, CancellationToken cancellationToken)
    {
        // The newest come first; they are written oldest first, so that "complete up to" is true after each batch.
        Stack<ComprobanteEmitido> fresh = [];
        bool reached = false;
        for (int skip = 0; !reached; skip += PageLength)
        {
            IReadOnlyList<ComprobanteEmitido> page = await _comprobantes.ListAsync(new ComprobanteQuery { Emisor = emisor, Serie = serie, Limit = PageLength, Skip = skip }, cancellationToken);
            foreach (ComprobanteEmitido one in page.Where(one => one.Numero.Correlativo > last))
            {
                fresh.Push(one);
            }

            reached = page.Count < PageLength || page.Any(one => one.Numero.Correlativo <= last);
        }

        int written = fresh.Count;
        foreach (ComprobanteEmitido[] batch in fresh.DistinctBy(static one => one.Numero.Correlativo).OrderBy(static one => one.Numero.Correlativo).Chunk(Batch))
        {
            await WriteAsync(batch, new Dictionary<string, long>(StringComparer.Ordinal) { [serie.Value] = batch[^1].Numero.Correlativo }, cancellationToken);
        }

        return written;
    }

    private async Task<int> FollowAsync(Ruc emisor, CancellationToken cancellationToken)
    {
        Dictionary<string, EstadoComprobante> loose = await _indice.LooseAsync(emisor, cancellationToken);
        DateOnly since = Lima.DateOf(_clock.GetUtcNow()).AddDays(-DaysOfAnnulment);
        IReadOnlyList<ComprobanteEmitido> unusual = await _comprobantes.ListAsync(new ComprobanteQuery { Emisor = emisor, Estados = Unusual, Desde = since, Limit = int.MaxValue }, cancellationToken);
        Dictionary<string, EstadoComprobante> told = await _indice.StatesAsync(emisor, [.. unusual.Select(static one => one.Numero.Value)], cancellationToken);
        List<ComprobanteEmitido> changed = [.. unusual.Where(one => told.TryGetValue(one.Numero.Value, out EstadoComprobante state) && state != one.Estado)];
        HashSet<string> seen = [.. unusual.Select(static one => one.Numero.Value)];
        foreach ((string numero, EstadoComprobante state) in loose.Where(one => !seen.Contains(one.Key)))
        {
            if (_shop.TryFindId(numero, out ComprobanteId? id) && await _comprobantes.FindAsync(id, cancellationToken) is { } one && one.Estado != state)
            {
                changed.Add(one);
            }
        }

        foreach (ComprobanteEmitido[] batch in changed.Chunk(Batch))
        {
            await WriteAsync(batch, new Dictionary<string, long>(StringComparer.Ordinal), cancellationToken);
        }

        return changed.Count;
    }

    private async Task WriteAsync(ComprobanteEmitido[] batch, IReadOnlyDictionary<string, long> hasta, CancellationToken cancellationToken)
    {
        List<Ficha> fichas = new(batch.Length);
        foreach (ComprobanteEmitido one in batch)
        {
            ComprobanteEmitido sold = one.Afectado is { } afectado ? await _comprobantes.FindAsync(afectado, cancellationToken) ?? one : one;
            Venta? venta = await _ventas.FindAsync(sold.IdempotencyKey, cancellationToken);
            fichas.Add(Ficha.Of(one, await _papers.ReadAsync(one.Id, cancellationToken), venta));
        }

        await _indice.PutAsync(fichas, hasta, cancellationToken);
    }
}
