namespace IziSales.Storage.Sql.Engines;

/// <summary>One file, one writer at a time.</summary>
/// <remarks>
/// SQLite's own busy timeout is off: where its build lacks usleep it waits in whole seconds, while drivers try again several times a second. The journal is brought
/// into the file every 16 MB and not every 4: most of its pages are the same few ends of the indexes, written again and again. Eight megabytes of cache hold those
/// of a shop with years of documents. Pages are of 2 kB: a sale changes a few bytes in each of several, and whole pages are what goes to the disk. A database that an
/// application has made before keeps its own size of page.
/// </remarks>
internal sealed class SqliteEngine : Engine
{
    private const string Settings =
        "PRAGMA busy_timeout = 0; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -8000;";

    public override string Name => "SQLite";

    public override bool HasSingleWriter => true;

    public override string? KeepAtOnce => null;

    public override Step Begin { get; } = Step.Of("BEGIN IMMEDIATE;");

    public override string NextId(string table) => $"SELECT coalesce(max(id), 0) + 1 FROM {table};";

    public override string ForUpdate => "";

    public override string SkipLocked => "";

    public override string? EnterTurn => null;

    public override IReadOnlyList<string> Steps => Schema.Steps;

    public override string BeginSnapshot => "BEGIN;";

    public override string BeginStandstill => "BEGIN IMMEDIATE;";

    public override string? ContinueIds => null;

    public override string CheckStructure => "PRAGMA integrity_check;";

    public override async Task<string?> FileAsync(Session session, CancellationToken cancellationToken) =>
        await session.ScalarAsync("SELECT file FROM pragma_database_list WHERE name = 'main';", static _ => { }, cancellationToken).ConfigureAwait(false) is string { Length: > 0 } file ? file : null;

    public override Task PrepareAsync(Session session, TimeSpan lockTimeout, CancellationToken cancellationToken) => session.ScriptAsync(Settings, cancellationToken);

    // Two processes that turn a new file to WAL at once make SQLite answer "busy" without waiting, so here the driver has to try again.
    public override Task PersistAsync(Session session, Patience patience, CancellationToken cancellationToken) =>
        patience.InsistAsync(session, "PRAGMA page_size = 2048; PRAGMA journal_mode = WAL;", cancellationToken);

    public override Task BeginMigrationAsync(Session session, Patience patience, CancellationToken cancellationToken) =>
        patience.InsistAsync(session, Begin.Sql, cancellationToken);
}
