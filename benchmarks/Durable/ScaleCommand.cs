using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using IziSales.Benchmarks.Figures;
using IziSales.Benchmarks.Pages;
using IziSales.Emision;
using IziSales.Ubl;
using Npgsql;

namespace IziSales.Benchmarks.Durable;

/// <summary>What docs/escala.md tells: how many sales per second, how long the buyer waits, and how much disk a boleta takes, from one till to many shops.</summary>
internal static class ScaleCommand
{
    private const int Lines = 5;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(6);

    public static async Task<ScaleFigures> RunAsync(TextWriter output)
    {
        output.WriteLine(Machine.Describe());
        List<ScaleFigure> cases = [await SqliteAsync(tills: 1), await SqliteAsync(tills: 5)];
        if (PostgresServer.Missing is null)
        {
            using PostgresServer server = PostgresServer.Start();
            cases.Add(await PostgresAsync(server, tills: 5, shops: 1));
            cases.Add(await PostgresAsync(server, tills: 20, shops: 20));
            cases.Add(await PostgresAsync(server, tills: 32, shops: 1_000));
        }

        ScaleFigures figures = new(cases, PostgresServer.Missing);
        output.WriteLine(ScaleTables.Cases(figures));
        return figures;
    }

    private static async Task<ScaleFigure> SqliteAsync(int tills)
    {
        using var folder = new SqliteFolder();
        using var till = new Till(folder.Open("scale"), Lines);
        return await MeasureAsync(new Case("SQLite", till, tills, Shops: 1, () => Task.FromResult(folder.Size("scale"))));
    }

    private static async Task<ScaleFigure> PostgresAsync(PostgresServer server, int tills, int shops)
    {
        string schema = $"izi_scale_{Guid.NewGuid():N}";
        await using var admin = NpgsqlDataSource.Create(server.Address);
        await ExecuteAsync(admin, $"CREATE SCHEMA {schema};");
        ScaleFigure figure;
        await using (var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server.Address) { SearchPath = schema, MaxPoolSize = 64 }.ConnectionString))
        {
            using var till = new Till(source, Lines);
            figure = await MeasureAsync(new Case("PostgreSQL", till, tills, shops, SizeAsync));
        }

        await ExecuteAsync(admin, $"DROP SCHEMA {schema} CASCADE;");
        return figure;

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
    private static async Task<ScaleFigure> MeasureAsync(Case what)
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
        return new ScaleFigure(what.Engine, what.Tills, what.Shops, waits.Count / seconds, At(waits, 0.5), At(waits, 0.99), waits[^1], each, (double)size / (warm + waits.Count), perSecond, (double)grown / settled);
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
    private sealed record Case(string Engine, Till Till, int Tills, int Shops, Func<Task<long>> SizeAsync);
}
