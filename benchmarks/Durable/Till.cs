using System.Data.Common;
using IziSales.Emision;
using IziSales.Pse;
using IziSales.Rus;
using IziSales.Storage;
using IziSales.Ubl;

namespace IziSales.Benchmarks.Durable;

/// <summary>The whole of issuing, as a bodega has it: key, number, limits, document, rules, archive and queue in one durable transaction.</summary>
internal sealed class Till : IDisposable
{
    private readonly SqlComprobanteStore _store;
    private readonly BoletaIssuer _issuer;
    private readonly Sale _sale;

    /// <param name="source">Where documents are kept.</param>
    /// <param name="lines">How many lines each sale has.</param>
    /// <param name="signer">The shop's certificate; without it the channel will sign, as it does for most of the Nuevo RUS.</param>
    public Till(DbDataSource source, int lines, CpeSigner? signer = null)
    {
        // The regime's limits are judged and watched with every sale; a benchmark passes them in minutes.
        var limits = new NrusLimitOptions { Action = NrusLimitAction.Warn };
        _store = new SqlComprobanteStore(source);
        _sale = Documentos.Venta(lines);
        _issuer = new BoletaIssuer(_store, new EmisionOptions { Emisor = Documentos.Emisor })
        {
            Clock = Clock,
            Signer = signer,
            Policies = [new NrusLimitPolicy(limits)],
            Watches = [new NrusVigia(limits)],
        };
    }

    public FixedClock Clock { get; } = new(Documentos.Fecha);

    public void Issue() => IssueAsync(null).GetAwaiter().GetResult();

    /// <summary>Issues the sale once more, under a key of its own.</summary>
    public async Task<ComprobanteEmitido> IssueAsync(IssueOptions? options)
    {
        Clock.Tick();
        IssueResult result = await _issuer.IssueAsync(_sale, Guid.NewGuid().ToString(), options);
        return result.Comprobante ?? throw new InvalidOperationException($"The sale that is measured was not issued: {result.Status}.");
    }

    /// <summary>Sends what was issued here, 32 at a time.</summary>
    public OutboxProcessor Outbox(IPseClient channel) => new(_store, channel, new EmisionOptions { Emisor = Documentos.Emisor, Concurrency = 32 }) { Clock = Clock };

    /// <summary>A document as it went into the archive.</summary>
    public byte[] Xml() => _store.GetXmlAsync(IssueAsync(null).GetAwaiter().GetResult().Id).GetAwaiter().GetResult()!;

    public Acumulado Totals(DateOnly fecha) => _store.GetAcumuladoAsync(Documentos.Emisor.Ruc, fecha).GetAwaiter().GetResult();

    public void Dispose() => _store.Dispose();
}
