using System.Data.Common;
using IziSales.Testing;
using Npgsql;

namespace IziSales.Storage.Tests;

/// <summary>A schema of its own in the server that <c>IZISALES_TEST_POSTGRES</c> names.</summary>
public sealed class PostgresSchema : TestDatabase
{
    private const string Variable = "IZISALES_TEST_POSTGRES";
    private const string Advice =
        $"{Variable} names no PostgreSQL server. Install Debian's package postgresql and give a connection string to a database in which tests may create schemas, or run .ci/run, which does both.";

    private readonly NpgsqlDataSource _server;
    private readonly NpgsqlDataSource _schema;

    private PostgresSchema(string server)
    {
        Name = $"izi_{Guid.NewGuid():N}";
        int patience = (int)Patience.Limit.TotalSeconds;
        NpgsqlConnectionStringBuilder patient = new(server) { Timeout = patience, CommandTimeout = patience };
        _server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(patient.ConnectionString) { Pooling = false }.ConnectionString);
        Address = new NpgsqlConnectionStringBuilder(patient.ConnectionString) { SearchPath = Name, IncludeErrorDetail = true }.ConnectionString;
        _schema = NpgsqlDataSource.Create(Address);
        Run($"CREATE SCHEMA {Name};");
    }

    public string Name { get; }

    public override string Address { get; }

    public override DbDataSource DataSource => _schema;

    /// <summary>Skips the test where no server is named.</summary>
    public static PostgresSchema Create()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } server)
        {
            Requirement.Missing(Advice);
            throw new InvalidOperationException(Advice);
        }

        return new PostgresSchema(server);
    }

    public override DbDataSource Open() => NpgsqlDataSource.Create(Address);

    public override async Task AssertSoundAsync() =>
        Assert.Equal(0L, await ScalarAsync("SELECT count(*) FROM izi_comprobante WHERE length(xml) <= 5"));

    public override void Dispose()
    {
        _schema.Dispose();
        Run($"DROP SCHEMA {Name} CASCADE;");
        _server.Dispose();
    }

    private void Run(string sql)
    {
        using NpgsqlCommand command = _server.CreateCommand(sql);
        command.ExecuteNonQuery();
    }
}
