using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SamplePos.Data;

/// <summary>The shop's SQLite file: one file for people, products, sales and boletas.</summary>
public sealed class PosDatabase
{
    private const int OwnTimeout = 5;
    private const int SharedTimeout = 6; // another connection string is another pool: each side keeps its own settings of a connection

    private readonly DbDataSource _own;

    /// <summary>The database in this file.</summary>
    public PosDatabase(string path)
    {
        _own = Open(path, OwnTimeout);
        Source = Open(path, SharedTimeout);
    }

    /// <summary>Where the packages of IziSales get their connections.</summary>
    public DbDataSource Source { get; }

    /// <summary>Opens a connection for the shop's own tables.</summary>
    /// <remarks>SQLite's own waiting for a lock counts in whole seconds where its build lacks usleep; the driver's tries again sooner.</remarks>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken = default)
    {
        DbConnection connection = await _own.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("PRAGMA busy_timeout = 0");
        return connection;
    }

    private static DbDataSource Open(string path, int timeout) =>
        SqliteFactory.Instance.CreateDataSource(new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = timeout, Pooling = true }.ToString());
}
