using System.Data.Common;
using System.Text;
using IziSales.Emision;
using IziSales.Pse;
using IziSales.Rus;
using IziSales.Storage;
using IziSales.Ubl;

namespace IziSales.Benchmarks.Durable;

/// <summary>The whole of issuing, as a bodega has it: key, number, limits, document, rules, archive and queue in one durable transaction.</summary>
internal sealed class Till : IDisposable
{
    private readonly DbDataSource _source;
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
        _source = source;
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

    /// <summary>A sale's document as it was written: the bytes that any till must keep.</summary>
    public byte[] Written() => _store.GetXmlAsync(IssueAsync(null).GetAwaiter().GetResult().Id).GetAwaiter().GetResult()!;

    /// <summary>What a sale keeps here: the bytes of its row, one value after the other, the packed document among them.</summary>
    public byte[] Kept()
    {
        Issue();
        using DbCommand command = _source.CreateCommand("SELECT * FROM izi_comprobante ORDER BY id DESC LIMIT 1;");
        using DbDataReader reader = command.ExecuteReader();
        reader.Read();
        return [.. Enumerable.Range(0, reader.FieldCount).SelectMany(column => Bytes(reader.GetValue(column)))];
    }

    public Acumulado Totals(DateOnly fecha) => _store.GetAcumuladoAsync(Documentos.Emisor.Ruc, fecha).GetAwaiter().GetResult();

    public void Dispose() => _store.Dispose();

    private static byte[] Bytes(object value) => value switch
    {
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        long number => BitConverter.GetBytes(number),
        _ => [],
    };
}
