using IziSales.Testing;
using Npgsql;

namespace IziSales.Sandbox.Tests;

/// <summary>In a schema of its own on the server that <c>IZISALES_TEST_POSTGRES</c> names.</summary>
public sealed class PostgresSharedStateTests : SharedStateTests, IDisposable
{
    private const string Variable = "IZISALES_TEST_POSTGRES";
    private const string Advice =
        $"{Variable} names no PostgreSQL server. Install Debian's package postgresql and give a connection string to a database in which tests may create schemas, or run .ci/run, which does both.";

    private readonly NpgsqlDataSource _schema;
    private readonly string _name;

    public PostgresSharedStateTests()
        : this($"izi_{Guid.NewGuid():N}")
    {
    }

    private PostgresSharedStateTests(string name)
        : this(name, NpgsqlDataSource.Create(Address(name)))
    {
    }

    private PostgresSharedStateTests(string name, NpgsqlDataSource schema)
        : base(schema)
    {
        _name = name;
        _schema = schema;
        Run($"CREATE SCHEMA {name}");
    }

    public void Dispose()
    {
        Run($"DROP SCHEMA {_name} CASCADE");
        _schema.Dispose();
    }

    private static string Address(string schema)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } server)
        {
            Requirement.Missing(Advice);
            throw new InvalidOperationException(Advice);
        }

        int patience = (int)Patience.Limit.TotalSeconds;
        return new NpgsqlConnectionStringBuilder(server) { SearchPath = schema, Timeout = patience, CommandTimeout = patience }.ConnectionString;
    }

    private void Run(string sql)
    {
        using NpgsqlCommand command = _schema.CreateCommand(sql);
        command.ExecuteNonQuery();
    }
}
