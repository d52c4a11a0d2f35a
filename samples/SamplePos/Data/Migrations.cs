using System.Data.Common;
using Dapper;
using SamplePos.Data.Steps;
using SamplePos.Hosting;

namespace SamplePos.Data;

/// <summary>Brings the shop's own tables to the present shape, once, however many tills start at the same moment.</summary>
public static class Migrations
{
    /// <summary>Runs what has not been run yet, all of it or nothing.</summary>
    /// <exception cref="StartupException">The database cannot be used, or a newer version of the program has changed it.</exception>
    public static Task RunAsync(PosDatabase database, TimeProvider clock, CancellationToken cancellationToken) => RunAsync(database, AllSteps.InOrder, clock, cancellationToken);

    /// <summary>Whether a shop that is there already waits for steps of a newer program.</summary>
    /// <exception cref="StartupException">The database cannot be used.</exception>
    public static async Task<bool> WaitAsync(PosDatabase database, CancellationToken cancellationToken)
    {
        try
        {
            await using DbConnection connection = await database.OpenAsync(cancellationToken);
            if (!await database.Dialect.HasTableAsync(connection, "pos_pasos"))
            {
                return false;
            }

            HashSet<string> done = [.. await connection.QueryAsync<string>("SELECT nombre FROM pos_pasos")];
            return done.Count > 0 && AllSteps.InOrder.Any(step => !done.Contains(step.Name));
        }
        catch (DbException error)
        {
            throw new StartupException(DatabaseTrouble.Explain(error, database.Place), error);
        }
    }

    internal static async Task RunAsync(PosDatabase database, IReadOnlyList<Step> steps, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            await using DbConnection connection = await database.OpenAsync(cancellationToken);
            await database.Dialect.PersistAsync(connection);
            await using DbTransaction transaction = await database.Dialect.BeginAloneAsync(connection, cancellationToken);
            await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS pos_pasos (nombre TEXT PRIMARY KEY, hecho TEXT NOT NULL)", transaction: transaction);
            HashSet<string> done = [.. await connection.QueryAsync<string>("SELECT nombre FROM pos_pasos", transaction: transaction)];
            if (done.Except(steps.Select(static step => step.Name), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            {
                throw new StartupException($"La base de datos «{database.Place}» ya fue usada por una versión más nueva de SamplePos (tiene «{unknown}»). Instale esa versión o una posterior; no se cambió nada.");
            }

            foreach (Step step in steps.Where(step => !done.Contains(step.Name)))
            {
                await connection.ExecuteAsync(step.Sql(database.Dialect), transaction: transaction);
                await (step.Then?.Invoke(transaction, clock.GetUtcNow()) ?? Task.CompletedTask);
                await connection.ExecuteAsync("INSERT INTO pos_pasos (nombre, hecho) VALUES (@Name, @at)", new { step.Name, at = Instante.ToText(clock.GetUtcNow()) }, transaction);
            }

            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbException error)
        {
            throw new StartupException(DatabaseTrouble.Explain(error, database.Place), error);
        }
    }
}
