using System.Data.Common;
using System.Runtime.CompilerServices;

namespace IziSales.Storage.Sql;

/// <summary>The inside of one write transaction.</summary>
internal sealed class WriteScope(DbConnection connection)
{
    public DbConnection Connection => connection;

    /// <summary>Whether the transaction ends without keeping anything.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Ends without keeping anything.</summary>
    public void Abandon() => IsAbandoned = true;

    public Task ExecuteAsync(string sql, CancellationToken cancellationToken) => ExecuteAsync(sql, static _ => { }, cancellationToken);

    public async Task ExecuteAsync(string sql, Action<DbCommand> bind, CancellationToken cancellationToken)
    {
        DbCommand command = connection.CreateCommand();
        await using ConfiguredAsyncDisposable _ = command.ConfigureAwait(false);
        command.CommandText = sql;
        bind(command);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task<object?> ScalarAsync(string sql, CancellationToken cancellationToken) => ScalarAsync(sql, static _ => { }, cancellationToken);

    public Task<object?> ScalarAsync(string sql, Action<DbCommand> bind, CancellationToken cancellationToken) => Query.ScalarAsync(connection, sql, bind, cancellationToken);
}
