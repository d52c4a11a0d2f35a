using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SamplePos.Data;

/// <summary>Makes connections to one SQLite file whose writers take turns.</summary>
/// <remarks>
/// A SQLite file has one writer at a time, and the driver looks again only every 150 ms whether the other one is done. Inside this program nobody needs to look: the shop's
/// own tables, the boletas and the queues wait for each other at one gate. Another program on the same file is still met by the driver's patience.
/// </remarks>
public sealed class TurnSqlite : DbProviderFactory, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <inheritdoc/>
    public override DbConnection CreateConnection() => new TurnConnection(_gate);

    /// <inheritdoc/>
    public override DbCommand CreateCommand() => new SqliteCommand();

    /// <inheritdoc/>
    public override DbParameter CreateParameter() => new SqliteParameter();

    /// <inheritdoc/>
    public override DbConnectionStringBuilder CreateConnectionStringBuilder() => new SqliteConnectionStringBuilder();

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
