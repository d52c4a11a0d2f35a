using System.Collections.Concurrent;
using System.Diagnostics;
using IziSales.Emision;
using IziSales.Pse;
using IziSales.Sandbox;
using IziSales.Testing;
using IziSales.Ubl;
using Xunit.Abstractions;

namespace IziSales.Storage.Tests;

/// <summary>Whole processes on one database: killed at any moment, or racing for the next number.</summary>
/// <remarks>A short run by default; <c>IZISALES_LONG=1</c> makes it 1,000 kills and 100,000 numbers.</remarks>
public abstract class CrashContract(TestDatabase database, ITestOutputHelper output) : IDisposable
{
    private const int Lanes = 2;
    private const int Racers = 8;
    private const int ThreadsPerRacer = 8;
    private const int WholeLooks = 25;
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
    public async Task Tills_KilledAgainAndAgainWhileSellingAndSending_LoseNothingAndRegisterEachNumberOnce()
    {
        await using SunatSandboxServer server = await SunatSandboxServer.StartAsync();
        server.Sandbox.Faults.SetRule(call => call.Operation == SandboxOperation.Send && call.Ordinal % LostAnswerEvery == 0 ? new SandboxFault(SandboxFaultKind.DropAfter) : null);

        using var store = new SqlComprobanteStore(database.DataSource, Patience.Limit);
        await store.InitializeAsync();
        int kills = Campaign.Size(50, 1_000) / Lanes;

        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => CrashAsync(lane, kills, server.BaseAddress, store)));
        server.Sandbox.Faults.Clear();

        await SendTheRestAsync(store, server.BaseAddress);
        IReadOnlyList<ComprobanteEmitido> all = await AssertWholeAsync(store);
        output.WriteLine($"{kills * Lanes} kills, {all.Count} boletas kept, {_confirmed.Count} confirmed, {all.Count(one => one.Intentos > 1)} taken in hand more than once, {all.Sum(one => server.Sandbox.Sendings(one.Id))} sendings.");
        Assert.All(all, one => Assert.Equal((one.Id.NombreArchivo, EstadoComprobante.Aceptado, true), (one.Id.NombreArchivo, one.Estado, one.HasCdr)));
        Assert.All(all, one => Assert.Equal((one.Id.NombreArchivo, 1), (one.Id.NombreArchivo, server.Sandbox.Registrations(one.Id))));
        Assert.Equal(all.Count, server.Sandbox.Count);
        Assert.Empty((await StorageInventory.TakeAsync(database.DataSource)).Faults);
    }

    [SkippableFact]
    public async Task Tills_EightProcessesOfEightThreadsOnOneSeries_NumberWithoutGapOrDouble()
    {
        int each = (Campaign.Size(5_000, 100_000) / (Racers * ThreadsPerRacer)) + 1;
        int numbers = each * Racers * ThreadsPerRacer;
        long start = Stopwatch.GetTimestamp();

        TillProcess[] tills = [.. Enumerable.Range(0, Racers).Select(racer => TillProcess.Start(database.Address, pem: "-", $"caja{racer}", ThreadsPerRacer, each, channel: null))];
        await Task.WhenAll(tills.Select(till => till.FinishAsync(_confirmed)));

        output.WriteLine($"{numbers} numbers in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s.");
        using var store = new SqlComprobanteStore(database.DataSource);
        Assert.Equal((numbers, numbers), (_confirmed.Count, (await AssertWholeAsync(store)).Count));
        Array.ForEach(tills, till => till.Dispose());
    }

    /// <summary>Starts a till again and again; kills it at once, before its first sale, or after a few; and looks after each death.</summary>
    private async Task CrashAsync(int lane, int kills, Uri channel, SqlComprobanteStore store)
    {
        var random = new Random(lane);
        for (int kill = 0; kill < kills; kill++)
        {
            using TillProcess till = TillProcess.Start(database.Address, _pem.Path, $"caja{lane}-{kill}", threads: 2, Endless, channel);
            await till.ReadAsync(random.Next(0, 16), _confirmed);
            await till.KillAsync(_confirmed);
            Assert.All(await store.CheckSeriesAsync(Ventas.Tienda.Ruc), report => Assert.True(report.IsContinua, $"after kill {kill} of lane {lane}"));
            foreach ((string key, string numero) in _confirmed.Where(sale => sale.Key.StartsWith($"caja{lane}-{kill}-", StringComparison.Ordinal)))
            {
                Assert.Equal(numero, (await store.FindByKeyAsync(Ventas.Tienda.Ruc, key))?.Numero.Value);
            }

            if (kill % Math.Max(1, kills / WholeLooks) == 0)
            {
                Assert.Empty((await StorageInventory.TakeAsync(database.DataSource)).Faults);
            }
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
