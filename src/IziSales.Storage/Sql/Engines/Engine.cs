using System.Data.Common;

namespace IziSales.Storage.Sql.Engines;

/// <summary>What differs between the databases that can keep the archive.</summary>
internal abstract class Engine
{
    /// <summary>What it calls itself in messages.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the whole database has one writer at a time, so that writers of this process had better queue.</summary>
    public abstract bool HasSingleWriter { get; }

    /// <summary>One statement that keeps a sale if the shop's turn is where it was foretold; null where a transaction of several costs no journey.</summary>
    public abstract string? KeepAtOnce { get; }

    /// <summary>Begins a write transaction.</summary>
    public abstract Step Begin { get; }

    /// <summary>Gives the number of the next row of a table.</summary>
    public abstract string NextId(string table);

    /// <summary>What a query over rows <c>c</c> ends with so that nobody else changes them until the transaction ends.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>The same, passing over rows that are in another's hand.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>Takes the turn that <c>@nombre</c> names, until the transaction ends; null where a writer is alone anyway.</summary>
    public abstract string? EnterTurn { get; }

    /// <summary>The schema's steps in this engine's words.</summary>
    public abstract IReadOnlyList<string> Steps { get; }

    /// <summary>Finds out by asking, so that wrapped drivers are known as well as bare ones.</summary>
    /// <exception cref="StorageException">It is a database that this package does not know.</exception>
    public static async Task<Engine> RecognizeAsync(Session session, CancellationToken cancellationToken)
    {
        string version;
        try
        {
            version = (string?)await session.ScalarAsync("SELECT version();", static _ => { }, cancellationToken).ConfigureAwait(false) ?? "";
        }
        catch (DbException exception) when (Fallas.IsSqlite(exception))
        {
            return new SqliteEngine();
        }

        return version.Contains("PostgreSQL", StringComparison.Ordinal) || version.Contains("CockroachDB", StringComparison.Ordinal)
            ? new PostgresEngine()
            : throw new StorageException(StorageFault.Otro, $"La base de datos respondió «{version}»: IziSales guarda en SQLite o en PostgreSQL.");
    }

    /// <summary>Begins a transaction that sees one moment of the database and hinders nobody.</summary>
    public abstract string BeginSnapshot { get; }

    /// <summary>Begins a transaction that sees one moment of the database, after which nobody keeps anything until it ends.</summary>
    public abstract string BeginStandstill { get; }

    /// <summary>Lets new rows be numbered after those that were copied in; null when it needs no telling.</summary>
    public abstract string? ContinueIds { get; }

    /// <summary>Checks the database's own structure; one row that says "ok" when it is sound.</summary>
    public abstract string CheckStructure { get; }

    /// <summary>The file behind a connection; null when it is none.</summary>
    public abstract Task<string?> FileAsync(Session session, CancellationToken cancellationToken);

    /// <summary>Sets a connection up as the store needs it.</summary>
    public abstract Task PrepareAsync(Session session, TimeSpan lockTimeout, CancellationToken cancellationToken);

    /// <summary>Lets a connection take its time, for work on the whole database.</summary>
    public virtual Task UnhurryAsync(Session session, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Makes the database ready for its first schema, outside any transaction.</summary>
    public abstract Task PersistAsync(Session session, Patience patience, CancellationToken cancellationToken);

    /// <summary>Begins a transaction in which no other process changes the schema.</summary>
    public abstract Task BeginMigrationAsync(Session session, Patience patience, CancellationToken cancellationToken);
}
