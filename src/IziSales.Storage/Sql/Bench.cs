using System.Data.Common;
using System.Runtime.CompilerServices;
using IziSales.Storage.Sql.Engines;

namespace IziSales.Storage.Sql;

/// <summary>One connection for whoever works on a whole database: copies, checks, exports.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(30);

    private readonly Session _session;

    private Bench(Session session, Engine engine)
    {
        _session = session;
        Engine = engine;
    }

    public Engine Engine { get; }

    public Session Session => _session;

    /// <summary>Opens a database and brings it to the present schema.</summary>
    public static async Task<Bench> OpenAsync(DbDataSource dataSource, CancellationToken cancellationToken)
    {
        var session = new Session(dataSource.CreateConnection());
        try
        {
            await session.Connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            Engine engine = await Engine.RecognizeAsync(session, cancellationToken).ConfigureAwait(false);
            await engine.PrepareAsync(session, LockTimeout, cancellationToken).ConfigureAwait(false);
            await engine.UnhurryAsync(session, cancellationToken).ConfigureAwait(false);
            await Migration.RunAsync(session, engine, new Patience(LockTimeout, TimeProvider.System), cancellationToken).ConfigureAwait(false);
            return new Bench(session, engine);
        }
        catch (DbException exception)
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw Fallas.From(exception, session.Connection);
        }
        catch (StorageException)
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Works, and says in Spanish what the driver says otherwise.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (DbException exception)
        {
            throw Fallas.From(exception, _session.Connection);
        }
        catch (InvalidDataException exception)
        {
            throw Fallas.Damaged(_session.Connection, exception);
        }
    }

    /// <summary>Begins a transaction, which ends with <see cref="CommitAsync"/> or is taken back.</summary>
    public Task<bool> BeginAsync(string sql, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        _session.IsInTransaction = true;
        await _session.ScriptAsync(sql, cancellationToken).ConfigureAwait(false);
        return true;
    });

    /// <summary>Keeps everything.</summary>
    public async Task CommitAsync()
    {
        await _session.ScriptAsync("COMMIT", CancellationToken.None).ConfigureAwait(false);
        _session.IsInTransaction = false;
    }

    /// <summary>Rows, so many at a time, as they come.</summary>
    public async IAsyncEnumerable<T[]> StreamAsync<T>(string sql, Func<DbDataReader, T> read, int together, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerator<T[]> rows = _session.StreamAsync(sql, read, together, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using ConfiguredAsyncDisposable _ = rows.ConfigureAwait(false);
        while (await RunAsync(() => rows.MoveNextAsync().AsTask()).ConfigureAwait(false))
        {
            yield return rows.Current;
        }
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();
}
