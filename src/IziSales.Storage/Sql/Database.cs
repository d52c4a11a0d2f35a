using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace IziSales.Storage.Sql;

/// <summary>One SQLite database: opens it as it must be opened, brings it to the present schema, and gives out reads and write transactions.</summary>
/// <remarks>
/// Writers of this process queue at a gate, which is fair and costs nothing; other processes are met by <c>BEGIN IMMEDIATE</c> and patience. SQLite's own busy timeout is
/// off: where its build lacks usleep it waits in whole seconds, while drivers try again several times a second.
/// </remarks>
internal sealed class Database(DbDataSource dataSource, TimeSpan lockTimeout) : IDisposable
{
    private const string Pragmas = "PRAGMA busy_timeout = 0; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly int _patience = Math.Max(1, (int)Math.Ceiling(lockTimeout.TotalSeconds));

    private volatile bool _ready;

    /// <summary>Reads without blocking anybody.</summary>
    public Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        ConnectedAsync(read, cancellationToken);

    /// <summary>One write transaction; what the body returns is durable, and if it throws or asks for it nothing is kept.</summary>
    public async Task<T> WriteAsync<T>(Func<WriteScope, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        await EnsureReadyAsync(cancellationToken).ConfigureAwait(false);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ConnectedAsync((connection, token) => TransactAsync(connection, write, token), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Opens the database and brings it to the present schema, once.</summary>
    public async Task EnsureReadyAsync(CancellationToken cancellationToken)
    {
        if (_ready)
        {
            return;
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_ready)
            {
                await OpenAsync(MigrateAsync, cancellationToken).ConfigureAwait(false);
                _ready = true;
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<bool> MigrateAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // Two processes that turn a new file to WAL at once make SQLite answer "busy" without waiting, so here the driver has to try again.
        await PersistAsync(connection, "PRAGMA journal_mode = WAL;", cancellationToken).ConfigureAwait(false);
        return await TransactAsync(
            connection,
            async (scope, token) =>
            {
                await scope.ExecuteAsync("CREATE TABLE IF NOT EXISTS izi_esquema (version INTEGER NOT NULL);", token).ConfigureAwait(false);
                long version = Celda.Number(await scope.ScalarAsync("SELECT coalesce(max(version), 0) FROM izi_esquema;", token).ConfigureAwait(false));
                if (version > Schema.Steps.Count)
                {
                    throw Fallas.Posterior(connection.DataSource, version, Schema.Steps.Count);
                }

                for (int step = (int)version; step < Schema.Steps.Count; step++)
                {
                    await scope.ExecuteAsync(Schema.Steps[step], token).ConfigureAwait(false);
                    await scope.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO izi_esquema (version) VALUES ({step + 1});"), token).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> TransactAsync<T>(DbConnection connection, Func<WriteScope, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        await PersistAsync(connection, "BEGIN IMMEDIATE;", cancellationToken).ConfigureAwait(false);
        bool committed = false;
        try
        {
            var scope = new WriteScope(connection);
            T result = await write(scope, cancellationToken).ConfigureAwait(false);
            if (!scope.IsAbandoned)
            {
                await ExecuteAsync(connection, "COMMIT;", CancellationToken.None).ConfigureAwait(false);
                committed = true;
            }

            return result;
        }
        finally
        {
            if (!committed)
            {
                await RollbackAsync(connection).ConfigureAwait(false);
            }
        }
    }

    private static async Task RollbackAsync(DbConnection connection)
    {
        try
        {
            await ExecuteAsync(connection, "ROLLBACK;", CancellationToken.None).ConfigureAwait(false);
        }
        catch (DbException)
        {
            // SQLite has rolled back by itself (disk full, input/output error); the first exception is the one to tell.
        }
    }

    // Each attempt lasts a second inside the driver; between two of them a caller may give up.
    private async Task PersistAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await ExecuteAsync(connection, sql, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (DbException exception) when (attempt < _patience && Fallas.IsOcupado(exception))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        DbCommand command = connection.CreateCommand();
        await using ConfiguredAsyncDisposable _ = command.ConfigureAwait(false);
        command.CommandText = sql;
        command.CommandTimeout = 1;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> ConnectedAsync<T>(Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await EnsureReadyAsync(cancellationToken).ConfigureAwait(false);
        return await OpenAsync(work, cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> OpenAsync<T>(Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        DbConnection connection = dataSource.CreateConnection();
        await using ConfiguredAsyncDisposable _ = connection.ConfigureAwait(false);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            await ExecuteAsync(connection, Pragmas, cancellationToken).ConfigureAwait(false);
            return await work(connection, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception)
        {
            throw Fallas.From(exception, connection.DataSource);
        }
        catch (InvalidDataException exception)
        {
            throw Fallas.Damaged(connection.DataSource, exception);
        }
    }
}
