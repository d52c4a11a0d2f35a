using System.Data.Common;
using System.Globalization;
using IziSales.Emision;
using IziSales.Pse;
using IziSales.Storage;
using IziSales.Ubl;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IziSales.CrashChild;

/// <summary>
/// Sells until it is killed or has sold enough, and says each confirmed sale on a line of its own: <c>OK key number</c>. With a channel it also sends.
/// Arguments: connection string, PEM of certificate and key or <c>-</c> for a channel that signs, prefix of keys, threads, sales per thread, and the channel's address or <c>-</c>.
/// </summary>
internal static class Till
{
    private static readonly Emisor Shop = new() { Ruc = Ruc.Parse("10412365785"), RazonSocial = "HUAMAN QUISPE ROSA ELENA" };

    private static readonly EmisionOptions Options = new()
    {
        Emisor = Shop,
        Lease = TimeSpan.FromSeconds(2),
        FirstRetry = TimeSpan.FromMilliseconds(50),
        LongestRetry = TimeSpan.FromMilliseconds(500),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        using CpeSigner? signer = args[1] == "-" ? null : await SignerAsync(args[1]);
        await using DbDataSource source = Open(args[0]);
        using var store = new SqlComprobanteStore(source, TimeSpan.FromMinutes(10));
        using CancellationTokenSource done = new();
        Task sending = args[5] == "-" ? Task.CompletedTask : SendAsync(store, new Uri(args[5]), done.Token);
        var issuer = new BoletaIssuer(store, Options) { Signer = signer };
        int threads = int.Parse(args[3], CultureInfo.InvariantCulture);
        int sales = int.Parse(args[4], CultureInfo.InvariantCulture);
        await Task.WhenAll(Enumerable.Range(0, threads).Select(thread => Task.Run(() => SellAsync(issuer, $"{args[2]}-{thread}", sales))));
        await done.CancelAsync();
        await sending;
        return 0;
    }

    private static async Task<CpeSigner> SignerAsync(string path)
    {
        string pem = await File.ReadAllTextAsync(path);
        return CpeSigner.FromPem(pem, pem);
    }

    public static DbDataSource Open(string address) =>
        address.StartsWith("Data Source=", StringComparison.Ordinal) ? SqliteFactory.Instance.CreateDataSource(address) : NpgsqlDataSource.Create(address);

    private static async Task SellAsync(BoletaIssuer issuer, string prefix, int sales)
    {
        for (int i = 0; i < sales; i++)
        {
            string key = $"{prefix}-{i}";
            var sale = new Sale { Lines = [new SaleLine("Caramelo", 1 + (i % 3), UnitPrice.Shelf(0.10m))] };
            IssueResult result = await issuer.IssueAsync(sale, key);
            await Console.Out.WriteLineAsync($"OK {key} {result.Comprobante!.Numero}");
        }
    }

    private static async Task SendAsync(SqlComprobanteStore store, Uri address, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using var client = new GenericPseClient(http, new GenericPseOptions { BaseAddress = address, BreakerPause = TimeSpan.FromSeconds(1) });
        var processor = new OutboxProcessor(store, client, Options);
        while (!cancellationToken.IsCancellationRequested)
        {
            OutboxRun run = await processor.RunOnceAsync(CancellationToken.None);
            if (run.Tomados == 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
            }
        }
    }
}
