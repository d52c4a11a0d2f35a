using System.Globalization;
using IziSales.Storage.Sql.Engines;

namespace IziSales.Storage.Sql;

/// <summary>Brings a database to the present schema, once, however many processes start at the same moment.</summary>
internal static class Migration
{
    public static async Task RunAsync(Session session, Engine engine, Patience patience, CancellationToken cancellationToken)
    {
        await engine.PersistAsync(session, patience, cancellationToken).ConfigureAwait(false);
        await engine.BeginMigrationAsync(session, patience, cancellationToken).ConfigureAwait(false);
        session.IsInTransaction = true;
        await session.ScriptAsync("CREATE TABLE IF NOT EXISTS izi_esquema (version INTEGER NOT NULL PRIMARY KEY);", cancellationToken).ConfigureAwait(false);
        int version = (int)Celda.Number(await session.ScalarAsync("SELECT coalesce(max(version), 0) FROM izi_esquema;", static _ => { }, cancellationToken).ConfigureAwait(false));
        if (version > engine.Steps.Count)
        {
            throw Fallas.Posterior(session.Connection, version, engine.Steps.Count);
        }

        for (int step = version; step < engine.Steps.Count; step++)
        {
            await session.ScriptAsync(engine.Steps[step], cancellationToken).ConfigureAwait(false);
            await session.ScriptAsync(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO izi_esquema (version) VALUES ({step + 1});"), cancellationToken).ConfigureAwait(false);
        }

        await session.ScriptAsync("COMMIT", CancellationToken.None).ConfigureAwait(false);
        session.IsInTransaction = false;
    }
}
