using System.Globalization;

namespace IziSales.Storage.Sql.Engines;

/// <summary>A server for many tills: rows are locked, not the database.</summary>
/// <remarks>
/// Read committed on purpose: every statement after a lock sees what the holder before it has kept. Locks are
/// row locks, which other databases of the same protocol have too.
/// </remarks>
internal sealed class PostgresEngine : Engine
{
    private const long MigrationLock = 0x495A_4953_414C_4553; // "IZISALES"

    // A till that freezes in the middle of a sale gives its series free after this; a sale is in the middle for milliseconds.
    private const int LongestPause = 30_000;

    private const int Margin = 60;

    public override string Name => "PostgreSQL";

    public override bool HasSingleWriter => false;

    public override string? KeepAtOnce => Foretold.KeepAtOnce;

    public override Step Begin { get; } = Step.Of("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");

    public override string NextId(string table) => "SELECT nextval('izi_id');";

    public override string ForUpdate => " FOR UPDATE OF c";

    public override string SkipLocked => " FOR UPDATE OF c SKIP LOCKED";

    public override string? EnterTurn => "SELECT pg_advisory_xact_lock(@nombre);";

    public override IReadOnlyList<string> Steps { get; } = [.. Schema.Steps.Select(Translate)];

    public override string BeginSnapshot => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;";

    // The moment is seen at the first query, which comes after the lock.
    public override string BeginStandstill =>
        $"BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE; LOCK TABLE {string.Join(", ", Tabla.All.Select(static tabla => tabla.Name))} IN EXCLUSIVE MODE;";

    public override string? ContinueIds =>
        "SELECT setval('izi_id', (SELECT max(id) FROM (SELECT 1 AS id UNION ALL SELECT id FROM izi_lote UNION ALL SELECT id FROM izi_aviso UNION ALL SELECT id FROM izi_tarea) t));";

    // PostgreSQL checks its pages itself as it reads them, where the cluster has checksums; that every row is there is the inventory's matter.
    public override string CheckStructure => "SELECT 'ok';";

    public override Task<string?> FileAsync(Session session, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public override Task PrepareAsync(Session session, TimeSpan lockTimeout, CancellationToken cancellationToken)
    {
        // The server, which knows that a lock is what is waited for, gives up before the driver, which only sees silence and would take it for a dead connection.
        session.CommandTimeout = (int)Math.Ceiling(lockTimeout.TotalSeconds) + Margin;
        return session.ScriptAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                SELECT set_config('lock_timeout', '{Math.Ceiling(lockTimeout.TotalMilliseconds)}ms', false), set_config('idle_in_transaction_session_timeout', '{LongestPause}ms', false);
                SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
                """),
            cancellationToken);
    }

    public override Task UnhurryAsync(Session session, CancellationToken cancellationToken)
    {
        session.CommandTimeout = 0;
        return session.ScriptAsync("SET idle_in_transaction_session_timeout = 0;", cancellationToken);
    }

    public override Task PersistAsync(Session session, Patience patience, CancellationToken cancellationToken) => Task.CompletedTask;

    public override async Task BeginMigrationAsync(Session session, Patience patience, CancellationToken cancellationToken)
    {
        session.IsInTransaction = true;
        await session.ScriptAsync(string.Create(CultureInfo.InvariantCulture, $"{Begin.Sql}; SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock({MigrationLock});"), cancellationToken).ConfigureAwait(false);
    }

    private static string Translate(string step, int index) =>
        (index == 0 ? "CREATE SEQUENCE izi_id;\n" : "")
        + step.Replace("id INTEGER PRIMARY KEY", "id BIGINT PRIMARY KEY DEFAULT nextval('izi_id')", StringComparison.Ordinal)
            .Replace(" WITHOUT ROWID", "", StringComparison.Ordinal).Replace(" INTEGER", " BIGINT", StringComparison.Ordinal).Replace(" BLOB", " BYTEA", StringComparison.Ordinal);
}
