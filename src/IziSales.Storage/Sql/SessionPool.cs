using System.Data.Common;

namespace IziSales.Storage.Sql;

/// <summary>Keeps connections open between calls, with their prepared commands: opening and preparing costs more than the work.</summary>
internal sealed class SessionPool(DbDataSource dataSource, Func<Session, CancellationToken, Task> prepare) : IDisposable
{
    private const int MostIdle = 16;

    private readonly Stack<Session> _idle = new();
    private readonly Lock _lock = new();
    private bool _disposed;

    /// <summary>Whether a session that served before lies ready.</summary>
    public async ValueTask<Session> RentAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(SqlComprobanteStore));
            if (_idle.TryPop(out Session? idle))
            {
                return idle;
            }
        }

        var session = new Session(dataSource.CreateConnection());
        bool ready = false;
        try
        {
            await session.Connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            await prepare(session, cancellationToken).ConfigureAwait(false);
            ready = true;
            return session;
        }
        catch (DbException exception)
        {
            throw Fallas.From(exception, session.Connection);
        }
        finally
        {
            if (!ready)
            {
                await session.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Takes a sound session back.</summary>
    public ValueTask ReturnAsync(Session session)
    {
        session.IsReused = true;
        lock (_lock)
        {
            if (!_disposed && _idle.Count < MostIdle)
            {
                _idle.Push(session);
                return ValueTask.CompletedTask;
            }
        }

        return session.DisposeAsync();
    }

    /// <summary>Lets everything idle go, as after the server was restarted: what is opened next is new.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            while (_idle.TryPop(out Session? session))
            {
                session.Dispose();
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
        }

        Clear();
    }
}
