using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SamplePos.Data;

/// <summary>The shop's SQLite file: one file for people, products, sales and boletas.</summary>
public sealed class PosDatabase
{
    /// <summary>The database in this file.</summary>
    public PosDatabase(string path)
    {
        string connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 5, Pooling = true }.ToString();
        Source = SqliteFactory.Instance.CreateDataSource(connection);
    }

    /// <summary>Where connections come from; the packages of IziSales share it.</summary>
    public DbDataSource Source { get; }

    /// <summary>Opens a connection.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken = default) => await Source.OpenConnectionAsync(cancellationToken);
}
