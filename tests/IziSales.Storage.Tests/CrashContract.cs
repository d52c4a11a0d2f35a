using System.Collections.Concurrent;
using IziSales.Emision;
using IziSales.Pse;
using IziSales.Sandbox;
using IziSales.Testing;
using IziSales.Ubl;
using Xunit.Abstractions;

namespace IziSales.Storage.Tests;

/// <summary>Whole processes on one database: killed at any moment, or racing for the next number.</summary>
public abstract class CrashContract(TestDatabase database, ITestOutputHelper output) : IDisposable
{
    private const int Lanes = 2;
    private const int KillsPerLane = 25;
    private const int Endless = 1_000_000;
    private const int LostAnswerEvery = 7;

    private readonly TemporaryFile _pem = TillProcess.NewPem();
    private readonly ConcurrentDictionary<string, string> _confirmed = new(StringComparer.Ordinal);

    public void Dispose()
    {
        _pem.Dispose();
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Tills_KilledFiftyTimesWhileSellingAndSending_LoseNothingAndRegisterEachNumberOnce()
    {
        await using SunatSandboxServer server = await SunatSandboxServer.StartAsync();
        server.Sandbox.Faults.SetRule(call => call.Operation == SandboxOperation.Send && call.Ordinal % LostAnswerEvery == 0 ? new SandboxFault(SandboxFaultKind.DropAfter) : null);

        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => CrashAsync(lane, server.BaseAddress)));
        server.Sandbox.Faults.Clear();

        using var store = new SqlComprobanteStore(database.DataSource, TimeSpan.FromSeconds(60));
        await SendTheRestAsync(store, server.BaseAddress);
        IReadOnlyList<ComprobanteEmitido> all = await AssertWholeAsync(store);
        output.WriteLine($"{all.Count} boletas kept, {_confirmed.Count} confirmed, {all.Count(one => one.Intentos > 1)} taken in hand more than once, {all.Sum(one => server.Sandbox.Sendings(one.Id))} sendings.");
        Assert.All(all, one => Assert.Equal((one.Id.NombreArchivo, EstadoComprobante.Aceptado, true), (one.Id.NombreArchivo, one.Estado, one.HasCdr)));
        Assert.All(all, one => Assert.Equal((one.Id.NombreArchivo, 1), (one.Id.NombreArchivo, server.Sandbox.Registrations(one.Id))));
        Assert.Equal(all.Count, server.Sandbox.Count);
    }

    [SkippableFact]
    public async Task Tills_TwoProcessesOfFourThreadsOnOneSeries_NumberWithoutGapOrDouble()
    {
        TillProcess[] tills = [.. Enumerable.Range(0, Lanes).Select(lane => TillProcess.Start(database.Address, _pem.Path, $"caja{lane}", threads: 4, sales: 40, channel: null))];

        await Task.WhenAll(tills.Select(till => till.FinishAsync(_confirmed)));

        using var store = new SqlComprobanteStore(database.DataSource);
        Assert.Equal(320, _confirmed.Count);
        Assert.Equal(320, (await AssertWholeAsync(store)).Count);
        Array.ForEach(tills, till => till.Dispose());
    }

    /// <summary>Starts a till again and again; kills it at once, before its first sale, or after a few.</summary>
    private async Task CrashAsync(int lane, Uri channel)
    {
        var random = new Random(lane);
        for (int kill = 0; kill < KillsPerLane; kill++)
        {
            using TillProcess till = TillProcess.Start(database.Address, _pem.Path, $"caja{lane}-{kill}", threads: 2, Endless, channel);
            await till.ReadAsync(random.Next(0, 16), _confirmed);
            await till.KillAsync(_confirmed);
        }
    }

    private static async Task SendTheRestAsync(SqlComprobanteStore store, Uri channel)
    {
        // An hour later every lease has ended and every document is due.
        var clock = new ManualTimeProvider(TimeProvider.System.GetUtcNow().AddHours(1));
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using var client = new GenericPseClient(http, new GenericPseOptions { BaseAddress = channel });
        var processor = new OutboxProcessor(store, client, new EmisionOptions { Emisor = Ventas.Tienda, Concurrency = 8 }) { Clock = clock };
        for (int idle = 0; idle < 3 && (await store.GetOutboxStatusAsync()).Pendientes > 0;)
        {
            OutboxRun run = await processor.RunOnceAsync();
            idle = run.Resueltos > 0 ? 0 : idle + 1;
            clock.Advance(run.Tomados > 0 ? TimeSpan.Zero : TimeSpan.FromHours(1));
        }
    }

    /// <summary>Contiguous numbers, nothing confirmed is missing, totals are the sum of the documents, the database is sound.</summary>
    private async Task<IReadOnlyList<ComprobanteEmitido>> AssertWholeAsync(SqlComprobanteStore store)
    {
        IReadOnlyList<ComprobanteEmitido> all = await store.ListAsync(new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc, Limit = Endless });
        Dictionary<string, string> kept = all.ToDictionary(one => one.IdempotencyKey, one => one.Numero.Value);
        Assert.NotEmpty(_confirmed);
        Assert.All(_confirmed, sale => Assert.Equal(sale, KeyValuePair.Create(sale.Key, kept.GetValueOrDefault(sale.Key, "nothing kept"))));
        SerieReport report = Assert.Single(await store.CheckSeriesAsync(Ventas.Tienda.Ruc));
        Assert.Equal((all.Count, all.Count, true), (report.Ultimo, report.Cantidad, report.IsContinua));
        foreach (IGrouping<DateOnly, ComprobanteEmitido> month in all.GroupBy(one => FirstOfMonth(one.FechaEmision)))
        {
            Assert.Equal(month.Sum(one => one.ImporteTotal), (await store.GetAcumuladoAsync(Ventas.Tienda.Ruc, month.Key)).VentasMes);
        }

        await database.AssertSoundAsync();
        return all;
    }

    private static DateOnly FirstOfMonth(DateTimeOffset instant) => new(Lima.At(instant).Year, Lima.At(instant).Month, 1);
}
