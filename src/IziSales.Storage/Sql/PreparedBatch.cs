using System.Data.Common;
using System.Runtime.CompilerServices;

namespace IziSales.Storage.Sql;

/// <summary>Statements that go to a server in one journey, prepared on a connection; the next time only their values are new.</summary>
internal sealed class PreparedBatch : IDisposable
{
    private readonly DbBatch _batch;
    private readonly Parameters[] _parameters;

    private bool _isPrepared;

    private PreparedBatch(DbBatch batch, Parameters[] parameters)
    {
        _batch = batch;
        _parameters = parameters;
    }

    public static PreparedBatch Of(IReadOnlyList<Step> steps, DbConnection connection)
    {
        DbBatch batch = connection.CreateBatch();
        var parameters = new Parameters[steps.Count];
        for (int i = 0; i < steps.Count; i++)
        {
            DbBatchCommand command = batch.CreateBatchCommand();
            command.CommandText = steps[i].Sql;
            parameters[i] = new Parameters(command.Parameters, command.CreateParameter);
            batch.BatchCommands.Add(command);
        }

        return new PreparedBatch(batch, parameters);
    }

    /// <summary>Whether it is of these statements, in this order.</summary>
    public bool IsOf(IReadOnlyList<Step> steps)
    {
        if (steps.Count != _parameters.Length)
        {
            return false;
        }

        for (int i = 0; i < _parameters.Length; i++)
        {
            if (_batch.BatchCommands[i].CommandText != steps[i].Sql)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Runs the statements with the values of now.</summary>
    public async Task RunAsync(IReadOnlyList<Step> steps, int? timeout, CancellationToken cancellationToken)
    {
        for (int i = 0; i < _parameters.Length; i++)
        {
            steps[i].Bind(_parameters[i].Rewind());
        }

        if (!_isPrepared)
        {
            _batch.Timeout = timeout ?? _batch.Timeout;
            await _batch.PrepareAsync(cancellationToken).ConfigureAwait(false);
            _isPrepared = true;
        }

        DbDataReader reader = await _batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable _ = reader.ConfigureAwait(false);
        foreach (Step step in steps)
        {
            if (step.Row is not { } row)
            {
                continue;
            }

            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                row(reader);
            }

            await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        }

        // An error in a statement without rows appears only when the reader gets there.
        while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false))
        {
        }
    }

    public void Dispose() => _batch.Dispose();
}
