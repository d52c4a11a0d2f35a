using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using IziSales.Benchmarks.Gates;
using IziSales.Emision;
using IziSales.Ubl;
using Npgsql;

namespace IziSales.Benchmarks.Durable;

/// <summary>What docs/escala.md tells: how many sales per second, how long the buyer waits, and how much disk a boleta takes, from one till to many shops.</summary>
internal static class ScaleCommand
{
    public const string Verb = "scale";
    private const int Lines = 5;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(6);

    public static async Task RunAsync(TextWriter output)
    {
        output.WriteLine(Machine.Describe());
        output.WriteLine("| Case | Sales per second | Half within | 99 % within | Longest | CPU of the till each | Disk per boleta | Answers kept per second | Disk per answer |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        await SqliteAsync("SQLite, one till", tills: 1, output);
        await SqliteAsync("SQLite, five tills of one shop, one file", tills: 5, output);
        if (PostgresServer.Missing is { } missing)
        {
            output.WriteLine($"| not measured: {missing} | | | | | | | | |");
            return;
        }

        using PostgresServer server = PostgresServer.Start();
        await PostgresAsync("PostgreSQL, five tills of one shop", server, tills: 5, shops: 1, output);
        await PostgresAsync("PostgreSQL, 20 shops, a till each", server, tills: 20, shops: 20, output);
        await PostgresAsync("PostgreSQL, 1,000 shops, 32 at a time", server, tills: 32, shops: 1_000, output);
    }

    private static async Task SqliteAsync(string name, int tills, TextWriter output)
    {
        using var folder = new SqliteFolder();
        using var till = new Till(folder.Open("scale"), Lines);
        await MeasureAsync(new Case(name, till, tills, Shops: 1, () => Task.FromResult(folder.Size("scale"))), output);
    }

    private static async Task PostgresAsync(string name, PostgresServer server, int tills, int shops, TextWriter output)
    {
        string schema = $"izi_scale_{Guid.NewGuid():N}";
        await using var admin = NpgsqlDataSource.Create(server.Address);
        await ExecuteAsync(admin, $"CREATE SCHEMA {schema};");
        await using (var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server.Address) { SearchPath = schema, MaxPoolSize = 64 }.ConnectionString))
        {
            using var till = new Till(source, Lines);
            await MeasureAsync(new Case(name, till, tills, shops, SizeAsync), output);
        }

        await ExecuteAsync(admin, $"DROP SCHEMA {schema} CASCADE;");

        async Task<long> SizeAsync() => Convert.ToInt64(
            await ExecuteAsync(admin, $"SELECT sum(pg_total_relation_size(c.oid))::bigint FROM pg_class c WHERE c.relnamespace = '{schema}'::regnamespace AND c.relkind = 'r';"),
            CultureInfo.InvariantCulture);
    }

    private static async Task<object?> ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using DbCommand command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>All tills sell as fast as they can, each in its own series; what is told begins after everything is compiled. Then what they sold is sent.</summary>
    private static async Task MeasureAsync(Case what, TextWriter output)
    {
        int warm = (await SellAsync(what)).Count;
        long cpu = CpuClock.ProcessNanoseconds();
        long start = Stopwatch.GetTimestamp();
        List<double> waits = await SellAsync(what);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double each = (CpuClock.ProcessNanoseconds() - cpu) / 1_000d / waits.Count;
        waits.Sort();
        long size = await what.SizeAsync();
        (int settled, double perSecond) = await SettleAsync(what.Till);
        long grown = await what.SizeAsync() - size;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what.Name} | {waits.Count / seconds:#,0} | {At(waits, 0.5):0.0} ms | {At(waits, 0.99):0.0} ms | {waits[^1]:0} ms | {each:0} µs | {size / 1_000d / (warm + waits.Count):0.0} kB | {perSecond:#,0} | {grown / 1_000d / settled:0.0} kB |"));
    }

    /// <summary>How many documents per second one process takes in hand, sends to a channel that answers at once, and keeps with their CDR.</summary>
    private static async Task<(int Settled, double PerSecond)> SettleAsync(Till till)
    {
        using Mesa mesa = new();
        using var signer = CpeSigner.FromCertificate(mesa.Certificate);
        OutboxProcessor outbox = till.Outbox(new PromptChannel(signer));
        long start = Stopwatch.GetTimestamp();
        int sent = 0;
        while (Stopwatch.GetElapsedTime(start) < Long && await outbox.RunOnceAsync() is { Tomados: > 0 } run)
        {
            sent += run.Tomados;
        }

        return (sent, sent / Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    private static async Task<List<double>> SellAsync(Case what)
    {
        long start = Stopwatch.GetTimestamp();
        List<double>[] waits = await Task.WhenAll(Enumerable.Range(0, what.Tills).Select(i => Task.Run(async () =>
        {
            List<double> mine = [];
            for (int sale = 0; Stopwatch.GetElapsedTime(start) < Long; sale++)
            {
                IssueOptions options = Options(i, what.Shops, sale * what.Tills);
                long begin = Stopwatch.GetTimestamp();
                await what.Till.IssueAsync(options);
                mine.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }

            return mine;
        })));
        return [.. waits.SelectMany(static mine => mine)];
    }

    private static IssueOptions Options(int till, int shops, int sale) => new()
    {
        Serie = Serie.Parse(shops == 1 ? string.Create(CultureInfo.InvariantCulture, $"B{till + 1:000}") : "B001"),
        Emisor = shops == 1 ? null : Documentos.Emisor with { Ruc = Documentos.Rucs[(till + sale) % shops] },
    };

    /// <summary>So many tills of so many shops on one database.</summary>
    private sealed record Case(string Name, Till Till, int Tills, int Shops, Func<Task<long>> SizeAsync);
}
