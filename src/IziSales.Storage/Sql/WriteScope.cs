using System.Data.Common;
using IziSales.Storage.Sql.Engines;

namespace IziSales.Storage.Sql;

/// <summary>The inside of one write transaction. What it writes goes to the database with the commit, in one journey where the driver can.</summary>
internal sealed class WriteScope(Session session, Engine engine, Textos textos, Patience patience)
{
    private static readonly Step Commit = Step.Of("COMMIT");

    private readonly List<Step> _pending = [];

    private bool _isKept;

    /// <summary>Whether this transaction keeps every other writer out: then there is nothing left to lock.</summary>
    public bool IsAlone => engine.HasSingleWriter;

    /// <summary>One statement that keeps a foretold sale; null where it takes a transaction.</summary>
    public string? AtOnce => engine.KeepAtOnce;

    /// <summary>The statements in the engine's words.</summary>
    public Textos Textos => textos;

    /// <summary>
    /// Whether an earlier attempt of this very call was lost while it committed: it may have been kept, and then this attempt must recognise its own work.
    /// </summary>
    public bool IsInDoubt { get; init; }

    /// <summary>Whether the commit is on its way; if the connection breaks now, nobody here knows whether it was kept.</summary>
    public bool IsCommitting { get; private set; }

    /// <summary>Whether the transaction ends without keeping anything.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>How long a call waits for others.</summary>
    public Patience Patience => patience;

    /// <summary>Ends without keeping anything.</summary>
    public void Abandon() => IsAbandoned = true;

    /// <summary>Keeps a statement for the commit.</summary>
    public void Write(string sql, Action<Parameters> bind) => _pending.Add(new Step(sql, bind));

    /// <summary>Runs queries after everything that was written so far; the first of them takes the lock that the transaction needs.</summary>
    public Task ReadAsync(IReadOnlyList<Step> steps, CancellationToken cancellationToken) => RunAsync(steps, cancellationToken);

    /// <summary>All rows of one query.</summary>
    public async Task<List<T>> RowsAsync<T>(string sql, Action<Parameters> bind, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        await RunAsync([new Step(sql, bind, reader => rows.Add(read(reader)))], cancellationToken).ConfigureAwait(false);
        return rows;
    }

    /// <summary>Begins, before anything is read.</summary>
    public Task BeginAsync(CancellationToken cancellationToken) => RunAsync([], cancellationToken);

    /// <summary>Runs one statement inside the transaction; how many rows it wrote.</summary>
    public Task<int> ExecuteAsync(string sql, Action<Parameters> bind, CancellationToken cancellationToken) => session.ExecuteAsync(sql, bind, cancellationToken);

    /// <summary>Takes back everything so far; what follows is another transaction.</summary>
    public Task StartOverAsync() => session.RollbackAsync();

    /// <summary>One statement that is a transaction by itself, durable when it has written one row; if it wrote none, nothing has happened.</summary>
    public async Task<bool> KeepAtOnceAsync(string sql, Action<Parameters> bind)
    {
        // A caller who gives up now would only make it doubtful whether it was kept.
        IsCommitting = true;
        _isKept = await session.ExecuteAsync(sql, bind, CancellationToken.None).ConfigureAwait(false) == 1;
        IsCommitting = _isKept;
        return _isKept;
    }

    /// <summary>Commits, unless abandoned.</summary>
    public async Task CompleteAsync()
    {
        if (_isKept)
        {
            return;
        }

        if (IsAbandoned)
        {
            await session.RollbackAsync().ConfigureAwait(false);
            return;
        }

        // A caller who gives up now would only make it doubtful whether it was kept.
        IsCommitting = true;
        await RunAsync([Commit], CancellationToken.None).ConfigureAwait(false);
        session.IsInTransaction = false;
    }

    private async Task RunAsync(IReadOnlyList<Step> steps, CancellationToken cancellationToken)
    {
        List<Step> all = [.. _pending, .. steps];
        _pending.Clear();
        if (!session.IsInTransaction && engine.HasSingleWriter)
        {
            await patience.InsistAsync(session, engine.Begin.Sql, cancellationToken).ConfigureAwait(false);
        }
        else if (!session.IsInTransaction)
        {
            all.Insert(0, engine.Begin);
        }

        session.IsInTransaction = true;
        await session.RunAsync(all, cancellationToken).ConfigureAwait(false);
    }
}
