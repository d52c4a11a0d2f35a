using System.Collections.Concurrent;
using IziSales.Emision;
using IziSales.Testing;
using IziSales.Ubl;
using Xunit.Abstractions;

namespace IziSales.Storage.Tests;

/// <summary>A server whose power goes while tills sell: nothing confirmed is lost, no number is left out or given twice, and the tills go on by themselves.</summary>
/// <remarks>Three times by default; <c>IZISALES_LONG=1</c> makes it a hundred.</remarks>
[Collection(PostgresTurns.Name)]
public sealed class PostgresRestartTests(ITestOutputHelper output)
{
    private const int Tills = 4;
    private const int SalesBetweenRestarts = 40;

    private static readonly TimeSpan Patient = Patience.Limit;

    private readonly ConcurrentDictionary<string, string> _confirmed = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<StorageException> _told = [];
    private readonly SemaphoreSlim _sold = new(0);

    private volatile Task _server = Task.CompletedTask;

    [SkippableFact]
    public async Task Sales_ServerStoppedAtOnceAndStartedAgain_AreEachKeptOnceWithoutHands()
    {
        await using PostgresCluster cluster = await PostgresCluster.StartAsync();
        using var store = new SqlComprobanteStore(cluster.DataSource, Patient);
        await store.InitializeAsync();
        int restarts = Campaign.Size(3, 100);
        using var closing = new CancellationTokenSource();

        Task[] tills = [.. Enumerable.Range(0, Tills).Select(till => Task.Run(() => SellAsync(store, till, closing.Token)))];
        for (int restart = 0; restart < restarts; restart++)
        {
            await WaitForSalesAsync(tills);
            _server = cluster.RestartAsync();
            await _server;
        }

        await WaitForSalesAsync(tills);
        await closing.CancelAsync();
        await Task.WhenAll(tills);

        output.WriteLine($"{restarts} restarts, {_confirmed.Count} sales, {_told.Count} times a till was told to repeat: {string.Join(", ", _told.GroupBy(told => told.Fault).Select(fault => $"{fault.Key} {fault.Count()}"))}.");
        Assert.All(_told, told => Assert.True(told.Fault is StorageFault.Inaccesible or StorageFault.SinConfirmar, $"{told.Fault}: {told.Message}"));
        await AssertWholeAsync(cluster, store);
    }

    /// <summary>A cashier: sells one thing after the other, and when told that the server is away repeats the same sale once it is back.</summary>
    private async Task SellAsync(SqlComprobanteStore store, int till, CancellationToken closing)
    {
        for (int sale = 0; !closing.IsCancellationRequested; sale++)
        {
            string key = $"caja{till}-{sale}";
            while (!_confirmed.ContainsKey(key))
            {
                try
                {
                    _confirmed[key] = (await store.VenderAsync(key, 1.10m, serie: $"B00{1 + (till % 2)}", cancellationToken: CancellationToken.None)).Numero.Value;
                }
                catch (StorageException exception)
                {
                    _told.Add(exception);
                    await _server;
                }
            }

            _sold.Release();
        }
    }

    /// <summary>Lets the tills sell some more; one that has broken down ends the test instead.</summary>
    private async Task WaitForSalesAsync(Task[] tills)
    {
        for (int i = 0; i < SalesBetweenRestarts; i++)
        {
            Task next = _sold.WaitAsync();
            await await Task.WhenAny([next, .. tills]);
            await next;
        }
    }

    private async Task AssertWholeAsync(PostgresCluster cluster, SqlComprobanteStore store)
    {
        IReadOnlyList<ComprobanteEmitido> all = await store.ListAsync(new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc, Limit = int.MaxValue });
        Assert.Equal(_confirmed.OrderBy(sale => sale.Key, StringComparer.Ordinal), all.Select(one => KeyValuePair.Create(one.IdempotencyKey, one.Numero.Value)).OrderBy(sale => sale.Key, StringComparer.Ordinal));
        IReadOnlyList<SerieReport> series = await store.CheckSeriesAsync(Ventas.Tienda.Ruc);
        Assert.Equal((2, all.Count), (series.Count, series.Sum(report => report.Ultimo)));
        Assert.All(series, report => Assert.True(report.IsContinua));
        Assert.Equal(all.Count * 1.10m, (await store.GetAcumuladoAsync(Ventas.Tienda.Ruc, Lima.DateOf(Ventas.Manana))).VentasMes);
        Assert.Empty((await StorageInventory.TakeAsync(cluster.DataSource)).Faults);
    }
}
