using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using IziSales.Benchmarks.Durable;
using IziSales.Benchmarks.Figures;
using IziSales.Benchmarks.Pages;
using Npgsql;

namespace IziSales.Benchmarks.Pos;

/// <summary>A busy counter: requests come to SamplePos at an even rate, whether or not those before were answered, and each is timed from the moment it was due.</summary>
internal static class LoadCommand
{
    private const int Rate = 50;
    private const int Minutes = 2;
    private const int WarmUpSeconds = 10;
    private const double SaleLimit = 50;
    private const double GrowthLimit = 32;

    /// <summary>Loads it on both databases.</summary>
    public static async Task<LoadFigures> RunAsync(int seconds, TextWriter output)
    {
        output.WriteLine(Machine.Describe());
        List<LoadEngine> engines = [await MeasureAsync("SQLite", "", seconds)];
        if (PostgresServer.Missing is null)
        {
            using PostgresServer server = PostgresServer.Start();
            string schema = $"pos_load_{Guid.NewGuid():N}";
            await using var admin = NpgsqlDataSource.Create(server.Address);
            await ExecuteAsync(admin, $"CREATE SCHEMA {schema}");
            engines.Add(await MeasureAsync("PostgreSQL", new NpgsqlConnectionStringBuilder(server.Address) { SearchPath = schema }.ConnectionString, seconds));
            await ExecuteAsync(admin, $"DROP SCHEMA {schema} CASCADE");
        }

        LoadFigures figures = new(Rate, seconds, SaleLimit, GrowthLimit, engines, PostgresServer.Missing);
        output.WriteLine(PosTables.Load(figures));
        output.WriteLine(PosTables.LoadOfTheProcess(figures));
        return figures;
    }

    /// <summary>How long, in seconds, unless somebody says otherwise.</summary>
    public static int Usual => Minutes * 60;

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using NpgsqlCommand command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<LoadEngine> MeasureAsync(string name, string postgres, int seconds)
    {
        using PosProcess pos = await PosProcess.StartAsync(postgres);
        (HttpClient browser, HttpClient program) = await pos.EnterAsync();
        using (browser)
        using (program)
        {
            Visitors visitors = new(browser, program);
            long first = Stopwatch.GetTimestamp();
            await visitors.BeginAsync();
            double cold = Stopwatch.GetElapsedTime(first).TotalMilliseconds;
            await LoadAsync(visitors, WarmUpSeconds, static () => { });
            List<long> memory = [];
            TimeSpan cpu = pos.Cpu;
            long start = Stopwatch.GetTimestamp();
            IReadOnlyCollection<Visit> visits = await LoadAsync(visitors, seconds, () => memory.Add(pos.WorkingSet));
            double share = (pos.Cpu - cpu) / Stopwatch.GetElapsedTime(start);
            return Sum(name, visits, memory, cold, share);
        }
    }

    /// <summary>Every request leaves when it is due, and is timed from then: one that hangs holds none back and hides none.</summary>
    private static async Task<IReadOnlyCollection<Visit>> LoadAsync(Visitors visitors, int seconds, Action eachSecond)
    {
        ConcurrentBag<Visit> visits = [];
        List<Task> open = [];
        long start = Stopwatch.GetTimestamp();
        for (int number = 0; number < seconds * Rate; number++)
        {
            TimeSpan due = TimeSpan.FromSeconds((double)number / Rate);
            while (due - Stopwatch.GetElapsedTime(start) is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait);
            }

            int mine = number;
            open.Add(Task.Run(async () =>
            {
                bool good = false;
                try
                {
                    good = await visitors.AskAsync(mine);
                }
                catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
                {
                    // no answer is a failed visit
                }

                visits.Add(new Visit(Visitors.KindOf(mine), (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds, !good));
            }));
            if (number % Rate == 0)
            {
                eachSecond();
            }
        }

        await Task.WhenAll(open);
        return visits;
    }

    // The halves of the run are compared: a till that keeps something of every request grows from one to the other.
    private static LoadEngine Sum(string name, IReadOnlyCollection<Visit> visits, List<long> memory, double cold, double share) => new(
        name,
        cold,
        share,
        Median(memory[..(memory.Count / 2)]),
        Median(memory[(memory.Count / 2)..]),
        memory.Max() / 1e6,
        [.. Visitors.Kinds.Select(kind => Sum(kind, [.. visits.Where(visit => visit.Kind == kind).OrderBy(static visit => visit.Milliseconds)]))]);

    private static LoadKind Sum(string kind, Visit[] sorted) =>
        new(kind, sorted.Length, At(sorted, 0.5), At(sorted, 0.99), sorted[^1].Milliseconds, sorted.Count(static visit => visit.Failed));

    private static double At(Visit[] sorted, double share) => sorted[(int)((sorted.Length - 1) * share)].Milliseconds;

    private static double Median(List<long> values) => values.Order().ElementAt(values.Count / 2) / 1e6;
}
