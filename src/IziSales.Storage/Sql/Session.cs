using System.Data.Common;
using System.Runtime.CompilerServices;

namespace IziSales.Storage.Sql;

/// <summary>An open connection and the commands prepared on it; in one caller's hand at a time.</summary>
internal sealed class Session(DbConnection connection) : IAsyncDisposable, IDisposable
{
    private const int LongestKept = 8;
    private const int MostKept = 32;

    private readonly List<PreparedBatch> _batches = [];
    private readonly Dictionary<string, (DbCommand Command, Parameters Parameters)> _prepared = new(StringComparer.Ordinal);

    public DbConnection Connection => connection;

    /// <summary>How many seconds a statement may take, waiting for others included; the driver's own idea where it is not set.</summary>
    public int? CommandTimeout { get; set; }

    /// <summary>Whether it has served before: then its connection may have died while nobody looked.</summary>
    public bool IsReused { get; set; }

    /// <summary>Whether it must not serve again.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether a transaction was begun and neither kept nor taken back: drivers that pool would hand it to the next caller.</summary>
    public bool IsInTransaction { get; set; }

    /// <summary>All rows of a query.</summary>
    public async Task<List<T>> RowsAsync<T>(string sql, Action<Parameters> bind, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        await RunAsync(new Step(sql, bind, reader => rows.Add(read(reader))), cancellationToken).ConfigureAwait(false);
        return rows;
    }

    /// <summary>The first column of the first row, or null.</summary>
    public async Task<object?> ScalarAsync(string sql, Action<Parameters> bind, CancellationToken cancellationToken)
    {
        DbCommand command = await PrepareAsync(sql, bind, cancellationToken).ConfigureAwait(false);
        object? value = await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        return value is DBNull ? null : value;
    }

    /// <summary>Runs one statement; how many rows it wrote.</summary>
    public async Task<int> ExecuteAsync(string sql, Action<Parameters> bind, CancellationToken cancellationToken)
    {
        DbCommand command = await PrepareAsync(sql, bind, cancellationToken).ConfigureAwait(false);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs statements in order, in one journey to the server where the driver can.</summary>
    public async Task RunAsync(IReadOnlyList<Step> steps, CancellationToken cancellationToken)
    {
        if (connection.CanCreateBatch && steps.Count > 1)
        {
            await RunBatchAsync(steps, cancellationToken).ConfigureAwait(false);
            return;
        }

        for (int i = 0; i < steps.Count; i++)
        {
            await RunAsync(steps[i], cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Rows of a query, so many at a time, as they come from the database.</summary>
    public async IAsyncEnumerable<T[]> StreamAsync<T>(string sql, Func<DbDataReader, T> read, int together, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DbCommand command = await PrepareAsync(sql, static _ => { }, cancellationToken).ConfigureAwait(false);
        DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable _ = reader.ConfigureAwait(false);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(read(reader));
            if (rows.Count == together)
            {
                yield return [.. rows];
                rows.Clear();
            }
        }

        if (rows.Count > 0)
        {
            yield return [.. rows];
        }
    }

    /// <summary>Runs text as it stands, unprepared: settings, schema.</summary>
    public async Task ScriptAsync(string sql, CancellationToken cancellationToken)
    {
        DbCommand command = connection.CreateCommand();
        await using ConfiguredAsyncDisposable _ = command.ConfigureAwait(false);
        command.CommandText = sql;
        command.CommandTimeout = CommandTimeout ?? command.CommandTimeout;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a statement that waits for nobody longer than a second.</summary>
    public async Task BrieflyAsync(string sql, CancellationToken cancellationToken)
    {
        DbCommand command = await PrepareAsync(sql, static _ => { }, cancellationToken).ConfigureAwait(false);
        command.CommandTimeout = 1;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes back what was begun. If even that fails, the connection is of no more use.</summary>
    public async Task RollbackAsync()
    {
        if (!IsInTransaction)
        {
            return;
        }

        IsInTransaction = false;
        try
        {
            await BrieflyAsync("ROLLBACK", CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // SQLite has rolled back by itself (disk full), or the server is gone and has; the fault that led here is the one to tell.
            IsBroken = true;
        }
    }

    public void Dispose()
    {
        DisposeCommands();
        connection.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await RollbackAsync().ConfigureAwait(false);
        DisposeCommands();
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private async Task RunAsync(Step step, CancellationToken cancellationToken)
    {
        DbCommand command = await PrepareAsync(step.Sql, step.Bind, cancellationToken).ConfigureAwait(false);
        if (step.Row is not { } row)
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable _ = reader.ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            row(reader);
        }
    }

    private async Task RunBatchAsync(IReadOnlyList<Step> steps, CancellationToken cancellationToken)
    {
        PreparedBatch? known = _batches.Find(batch => batch.IsOf(steps));
        PreparedBatch batch = known ?? PreparedBatch.Of(steps, connection);
        try
        {
            await batch.RunAsync(steps, CommandTimeout, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (known is null)
            {
                Keep(batch, steps.Count);
            }
        }
    }

    // Those of a till's day are few and short; a worker's, which is as long as what it claims, comes in too many kinds to keep.
    private void Keep(PreparedBatch batch, int length)
    {
        if (length <= LongestKept && _batches.Count < MostKept)
        {
            _batches.Add(batch);
        }
        else
        {
            batch.Dispose();
        }
    }

    private async ValueTask<DbCommand> PrepareAsync(string sql, Action<Parameters> bind, CancellationToken cancellationToken)
    {
        if (_prepared.TryGetValue(sql, out (DbCommand Command, Parameters Parameters) known))
        {
            bind(known.Parameters.Rewind());
            return known.Command;
        }

        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = CommandTimeout ?? command.CommandTimeout;
        var parameters = new Parameters(command.Parameters, command.CreateParameter);
        bind(parameters);
        await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
        _prepared.Add(sql, (command, parameters));
        return command;
    }

    private void DisposeCommands()
    {
        foreach ((DbCommand command, _) in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
        _batches.ForEach(static batch => batch.Dispose());
        _batches.Clear();
    }
}
