using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SamplePos.Hosting;

namespace SamplePos.Data;

/// <summary>The shop's database: a SQLite file, or a PostgreSQL server that several tills share. People, products, sales and boletas live in it together.</summary>
public sealed class PosDatabase : IDisposable
{
    private const int OwnTimeout = 5;
    private const int SharedTimeout = 6; // another connection string is another pool: each side keeps its own settings of a connection

    private const string DefaultSchema = "public";

    private readonly DbDataSource _own;
    private TurnSqlite? _turns;

    private PosDatabase(Dialect dialect, string place, DbDataSource own, DbDataSource shared)
    {
        Dialect = dialect;
        Place = place;
        _own = own;
        Source = shared;
    }

    /// <summary>How this database speaks.</summary>
    public Dialect Dialect { get; }

    /// <summary>Where it is, without anything secret.</summary>
    public string Place { get; }

    /// <summary>Where the packages of IziSales get their connections.</summary>
    public DbDataSource Source { get; }

    /// <summary>The database in this file.</summary>
    public static PosDatabase InFile(string path)
    {
        TurnSqlite turns = new();
        return new(Dialect.Sqlite, path, Open(turns, path, OwnTimeout), Open(turns, path, SharedTimeout)) { _turns = turns };
    }

    /// <summary>The database on this server.</summary>
    /// <exception cref="StartupException">The connection string cannot be read.</exception>
    public static PosDatabase OnServer(string connectionString)
    {
        try
        {
            NpgsqlConnectionStringBuilder address = new(connectionString);
            address.ApplicationName = ApplicationName(address.SearchPath is { Length: > 0 } path ? path : DefaultSchema);
            return new(Dialect.Postgres, $"{address.Host}/{address.Database}", NpgsqlDataSource.Create(address), NpgsqlDataSource.Create(address));
        }
        catch (ArgumentException error)
        {
            throw new StartupException("SamplePos:PostgreSql no se puede leer. Escriba, por ejemplo: Host=servidor;Database=tienda;Username=tienda;Password=…", error);
        }
    }

    /// <summary>The database that the settings name.</summary>
    public static PosDatabase Of(PosOptions options, DataFolder folder) => options.PostgreSql.Length > 0 ? OnServer(options.PostgreSql) : InFile(folder.Database);

    /// <summary>What the connections of a till call themselves on the server: whoever must be alone with a schema looks for it.</summary>
    public static string ApplicationName(string schema) => $"SamplePos/{schema}";

    /// <summary>Opens a connection for the shop's own tables.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken = default)
    {
        DbConnection connection = await _own.OpenConnectionAsync(cancellationToken);
        await Dialect.PrepareAsync(connection);
        return connection;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _own.Dispose();
        Source.Dispose();
        _turns?.Dispose();
    }

    private static DbDataSource Open(TurnSqlite turns, string path, int timeout) =>
        turns.CreateDataSource(new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = timeout, Pooling = true }.ToString());
}
