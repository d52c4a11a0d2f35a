using System.Data.Common;
using IziSales.Storage.Sql.Engines;

namespace IziSales.Storage.Sql;

/// <summary>One database: recognised, opened as it must be, brought to the present schema; gives out reads and write transactions.</summary>
/// <remarks>
/// Where the whole database has one writer, writers of this process queue at a gate, which is fair and costs nothing; other processes are met with patience. A call is
/// tried again only where nothing of it can have been kept, or where it will recognise what it kept itself.
/// </remarks>
internal sealed class Database : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly SessionPool _sessions;
    private readonly Patience _patience;

    private volatile Engine? _engine;
    private volatile Textos? _textos;
    private volatile string? _file;

    public Database(DbDataSource dataSource, TimeSpan lockTimeout, TimeProvider clock)
    {
        _patience = new Patience(lockTimeout, clock);
        _sessions = new SessionPool(dataSource, (session, token) => _engine?.PrepareAsync(session, lockTimeout, token) ?? Task.CompletedTask);
    }

    /// <summary>Reads without blocking anybody.</summary>
    public async Task<T> ReadAsync<T>(Func<Session, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        await EnsureReadyAsync(cancellationToken).ConfigureAwait(false);
        for (; ; )
        {
            Session session = await _sessions.RentAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await read(session, cancellationToken).ConfigureAwait(false);
            }
            catch (DbException exception)
            {
                Forget(session, exception);
                if (!session.IsBroken || !session.IsReused)
                {
                    throw Fallas.From(exception, session.Connection);
                }
            }
            catch (InvalidDataException exception)
            {
                throw Fallas.Damaged(session.Connection, exception);
            }
            finally
            {
                await EndAsync(session).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whether it is known to have one writer at a time.</summary>
    public bool HasSingleWriter => _engine is { HasSingleWriter: true };

    /// <summary>How long a call waits for others.</summary>
    public Patience Patience => _patience;

    /// <summary>One write transaction; what the body returns is durable, and if it throws or asks for it nothing is kept.</summary>
    /// <param name="write">The body; it may run again.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <param name="kept">Hears of the result before another writer of this process has his turn.</param>
    public async Task<T> WriteAsync<T>(Func<WriteScope, CancellationToken, Task<T>> write, CancellationToken cancellationToken, Action<T>? kept = null)
    {
        Engine engine = await EnsureReadyAsync(cancellationToken).ConfigureAwait(false);
        if (!engine.HasSingleWriter)
        {
            return await InsistAsync(engine, write, kept, cancellationToken).ConfigureAwait(false);
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await InsistAsync(engine, write, kept, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Opens the database and brings it to the present schema, once.</summary>
    public async Task<Engine> EnsureReadyAsync(CancellationToken cancellationToken)
    {
        if (_engine is { } known)
        {
            // An open file goes on existing for us after somebody has removed it, and a connection opened afterwards would begin a new one at number 1.
            return _file is null || File.Exists(_file) ? known : throw Fallas.Gone(_file);
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _engine ??= await OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _sessions.Dispose();
        _gate.Dispose();
    }

    private async Task<Engine> OpenAsync(CancellationToken cancellationToken)
    {
        Session session = await _sessions.RentAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Engine engine = await Engine.RecognizeAsync(session, cancellationToken).ConfigureAwait(false);
            await engine.PrepareAsync(session, _patience.Limit, cancellationToken).ConfigureAwait(false);
            await Migration.RunAsync(session, engine, _patience, cancellationToken).ConfigureAwait(false);
            _textos = new Textos(engine);
            _file = await engine.FileAsync(session, cancellationToken).ConfigureAwait(false);
            return engine;
        }
        catch (DbException exception)
        {
            session.IsBroken = true;
            throw Fallas.From(exception, session.Connection);
        }
        finally
        {
            await EndAsync(session).ConfigureAwait(false);
        }
    }

    private async Task<T> InsistAsync<T>(Engine engine, Func<WriteScope, CancellationToken, Task<T>> write, Action<T>? kept, CancellationToken cancellationToken)
    {
        var attempts = new Attempts(_patience);
        for (; ; )
        {
            Session session = await RentAsync(attempts, cancellationToken).ConfigureAwait(false);
            var scope = new WriteScope(session, engine, _textos!, _patience) { IsInDoubt = attempts.IsInDoubt };
            try
            {
                T result = await write(scope, attempts.IsInDoubt ? CancellationToken.None : cancellationToken).ConfigureAwait(false);
                await scope.CompleteAsync().ConfigureAwait(false);
                kept?.Invoke(result);
                return result;
            }
            catch (DbException exception)
            {
                bool repeat = attempts.MayRepeat(exception, session, scope);
                Forget(session, exception);
                if (!repeat)
                {
                    throw attempts.Told(exception, session.Connection);
                }
            }
            catch (InvalidDataException exception)
            {
                throw Fallas.Damaged(session.Connection, exception);
            }
            finally
            {
                await EndAsync(session).ConfigureAwait(false);
            }
        }
    }

    private async Task<Session> RentAsync(Attempts attempts, CancellationToken cancellationToken)
    {
        for (; ; )
        {
            try
            {
                return await _sessions.RentAsync(attempts.IsInDoubt ? CancellationToken.None : cancellationToken).ConfigureAwait(false);
            }
            catch (StorageException exception)
            {
                if (!attempts.MayWait)
                {
                    throw attempts.Told(exception);
                }
            }

            await _patience.PauseAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>A broken connection serves no more, and all that lie idle are suspect.</summary>
    private void Forget(Session session, DbException exception)
    {
        if (Fallas.IsLost(exception))
        {
            session.IsBroken = true;
            _sessions.Clear();
        }
    }

    private async ValueTask EndAsync(Session session)
    {
        if (!session.IsBroken)
        {
            await session.RollbackAsync().ConfigureAwait(false);
        }

        if (session.IsBroken)
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
        else
        {
            await _sessions.ReturnAsync(session).ConfigureAwait(false);
        }
    }
}
