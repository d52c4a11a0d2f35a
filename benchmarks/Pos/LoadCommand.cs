using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using IziSales.Benchmarks.Durable;
using Npgsql;

namespace IziSales.Benchmarks.Pos;

/// <summary>A busy counter: requests come to SamplePos at an even rate, whether or not those before were answered, and each is timed from the moment it was due.</summary>
internal static class LoadCommand
{
    public const string Verb = "pos-load";

    private const int Rate = 50;
    private const int Minutes = 2;
    private const int WarmUpSeconds = 10;
    private const double SaleLimit = 50;
    private const double GrowthLimit = 32;

    /// <summary>Loads it on both databases; 0 when every promise holds.</summary>
    public static async Task<int> RunAsync(int seconds, TextWriter output)
    {
        output.WriteLine(Machine.Describe());
        bool holds = await MeasureAsync("SQLite", "", seconds, output);
        if (PostgresServer.Missing is { } missing)
        {
            output.WriteLine($"PostgreSQL: not measured: {missing}");
            return holds ? 0 : 1;
        }

        using PostgresServer server = PostgresServer.Start();
        string schema = $"pos_load_{Guid.NewGuid():N}";
        await using var admin = NpgsqlDataSource.Create(server.Address);
        await ExecuteAsync(admin, $"CREATE SCHEMA {schema}");
        holds &= await MeasureAsync("PostgreSQL", new NpgsqlConnectionStringBuilder(server.Address) { SearchPath = schema }.ConnectionString, seconds, output);
        await ExecuteAsync(admin, $"DROP SCHEMA {schema} CASCADE");
        return holds ? 0 : 1;
    }

    /// <summary>How long, in seconds, unless somebody says otherwise.</summary>
    public static int Usual => Minutes * 60;

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using NpgsqlCommand command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<bool> MeasureAsync(string name, string postgres, int seconds, TextWriter output)
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
            return Tell(name, visits, memory, cold, share, output);
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

    private static bool Tell(string name, IReadOnlyCollection<Visit> visits, List<long> memory, double cold, double share, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {Rate} requests per second, {visits.Count} in all; the very first sale of the process took {cold:0} ms; the till used {share:0.00} of a core"));
        output.WriteLine();
        output.WriteLine("| Request | Count | Half within | 99 % within | Longest | Errors |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (string kind in Visitors.Kinds)
        {
            Visit[] mine = [.. visits.Where(visit => visit.Kind == kind).OrderBy(static visit => visit.Milliseconds)];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {mine.Length} | {At(mine, 0.5):0.0} ms | {At(mine, 0.99):0.0} ms | {mine[^1].Milliseconds:0.0} ms | {mine.Count(static visit => visit.Failed)} |"));
        }

        // The halves of the run are compared: a till that keeps something of every request grows from one to the other.
        double before = Median(memory[..(memory.Count / 2)]);
        double after = Median(memory[(memory.Count / 2)..]);
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory: {before:0} MB in the first half, {after:0} MB in the second, at most {memory.Max() / 1e6:0} MB"));
        Visit[] sales = [.. visits.Where(static visit => visit.Kind == "sale").OrderBy(static visit => visit.Milliseconds)];
        bool holds = At(sales, 0.99) <= SaleLimit && !visits.Any(static visit => visit.Failed) && after - before <= GrowthLimit;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(holds ? "pass" : "FAIL")}: 99 % of sales within {SaleLimit:0} ms, no error, memory grows at most {GrowthLimit:0} MB"));
        return holds;
    }

    private static double At(Visit[] sorted, double share) => sorted[(int)((sorted.Length - 1) * share)].Milliseconds;

    private static double Median(List<long> values) => values.Order().ElementAt(values.Count / 2) / 1e6;
}
