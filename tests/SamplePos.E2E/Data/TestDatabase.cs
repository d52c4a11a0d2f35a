using Dapper;
using IziSales.Testing;
using Npgsql;
using SamplePos.Data;

namespace SamplePos.E2E.Data;

/// <summary>A database of its own for one test, on either engine.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string Variable = "IZISALES_TEST_POSTGRES";
    private const string Advice =
        $"{Variable} names no PostgreSQL server. Install Debian's package postgresql and give a connection string to a database in which tests may create schemas, or run .ci/run, which does both.";

    private readonly Func<Task> _remove;

    private TestDatabase(Func<PosDatabase> open, string setting, Func<Task> remove)
    {
        Open = open;
        Setting = setting;
        Pos = open();
        _remove = remove;
    }

    public PosDatabase Pos { get; }

    /// <summary>Opens it once more, as another till does.</summary>
    public Func<PosDatabase> Open { get; }

    /// <summary>The setting with which the program uses it; empty for a file.</summary>
    public string Setting { get; }

    public static async Task<TestDatabase> CreateAsync(string engine) => engine == "SQLite" ? InFile() : await OnServerAsync();

    public async ValueTask DisposeAsync()
    {
        Pos.Dispose();
        await _remove();
    }

    private static TestDatabase InFile()
    {
        string folder = PosApp.NewFolder();
        return new(() => PosDatabase.InFile(Path.Combine(folder, "samplepos.db")), "", () =>
        {
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<TestDatabase> OnServerAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } server)
        {
            Requirement.Missing(Advice);
            throw new InvalidOperationException(Advice);
        }

        string schema = $"pos_{Guid.NewGuid():N}";
        int patience = (int)Patience.Limit.TotalSeconds;
        string address = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema, MaxPoolSize = 10, Timeout = patience, CommandTimeout = patience }.ConnectionString;
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(server);
        await using (NpgsqlConnection connection = await source.OpenConnectionAsync())
        {
            await connection.ExecuteAsync($"CREATE SCHEMA {schema}");
        }

        return new(() => PosDatabase.OnServer(address), $"--SamplePos:PostgreSql={address}", async () =>
        {
            await using NpgsqlConnection connection = new(server);
            await connection.ExecuteAsync($"DROP SCHEMA {schema} CASCADE");
        });
    }
}
