using System.Data.Common;
using Dapper;

namespace SamplePos.Data;

/// <summary>What the two databases say differently. Everything else is written once, in the SQL that both understand.</summary>
public abstract class Dialect
{
    /// <summary>One file in the data folder.</summary>
    public static Dialect Sqlite { get; } = new SqliteDialect();

    /// <summary>A server that several tills share.</summary>
    public static Dialect Postgres { get; } = new PostgresDialect();

    /// <summary>The name a person knows it by.</summary>
    public abstract string Name { get; }

    /// <summary>The type of a key that the database counts up itself.</summary>
    public abstract string Id { get; }

    /// <summary>The type of yes and no.</summary>
    public abstract string Boolean { get; }

    /// <summary>Yes, in a query.</summary>
    public abstract string True { get; }

    /// <summary>No, in a query.</summary>
    public abstract string False { get; }

    /// <summary>The type of bytes.</summary>
    public abstract string Bytes { get; }

    /// <summary>What ends a query whose rows nobody may change until the transaction ends. SQLite's transactions write alone as it is.</summary>
    public abstract string ForShare { get; }

    /// <summary>What ends a query whose rows this transaction is going to judge or change, and nobody else meanwhile.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>Whether a column has one of the values of a parameter, which must be an array or a list.</summary>
    public abstract string In(string column, string parameter);

    /// <summary>What makes a table one that rows are only ever added to: whoever tries to change one is refused.</summary>
    public abstract string AppendOnly(string table);

    /// <summary>What makes a table one that rows are only ever added to, but for rows of which a condition over OLD holds.</summary>
    public abstract string AppendOnlyUnless(string table, string condition);

    /// <summary>What makes a new column's default one of the rows there are only, so that a row without a value of its own is refused. SQLite keeps a default for good.</summary>
    public abstract string DropDefault(string table, string column);

    /// <summary>Asks whether the database is whole; answers "ok" when it is.</summary>
    public abstract string QuickCheck { get; }

    /// <summary>Lets the database renew what it knows of its own tables.</summary>
    public abstract string Tidy { get; }

    /// <summary>Whether there is a table of this name.</summary>
    public abstract Task<bool> HasTableAsync(DbConnection connection, string table);

    /// <summary>Begins a transaction in which no other process changes the tables.</summary>
    public abstract Task<DbTransaction> BeginAloneAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Sets up a connection that was just opened.</summary>
    internal abstract Task PrepareAsync(DbConnection connection);

    /// <summary>Makes a new database ready, outside any transaction.</summary>
    internal abstract Task PersistAsync(DbConnection connection);

    private sealed class SqliteDialect : Dialect
    {
        public override string Name => "SQLite";

        public override string Id => "INTEGER PRIMARY KEY";

        public override string Boolean => "INTEGER";

        public override string True => "1";

        public override string False => "0";

        public override string Bytes => "BLOB";

        public override string ForShare => "";

        public override string ForUpdate => "";

        public override string QuickCheck => "PRAGMA quick_check(1)";

        public override string Tidy => "PRAGMA optimize";

        public override string In(string column, string parameter) => $"{column} IN @{parameter}";

        public override string AppendOnly(string table) =>
            $"""
            CREATE TRIGGER {table}_no_cambia BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table}: solo se agrega'); END;
            CREATE TRIGGER {table}_no_borra BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table}: solo se agrega'); END;
            """;

        public override string AppendOnlyUnless(string table, string condition) =>
            $"""
            CREATE TRIGGER {table}_no_cambia BEFORE UPDATE ON {table} WHEN NOT ({condition}) BEGIN SELECT RAISE(ABORT, '{table}: solo se agrega'); END;
            CREATE TRIGGER {table}_no_borra BEFORE DELETE ON {table} WHEN NOT ({condition}) BEGIN SELECT RAISE(ABORT, '{table}: solo se agrega'); END;
            """;

        public override string DropDefault(string table, string column) => "";

        public override async Task<bool> HasTableAsync(DbConnection connection, string table) =>
            await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @table", new { table }) > 0;

        public override async Task<DbTransaction> BeginAloneAsync(DbConnection connection, CancellationToken cancellationToken) => await connection.BeginTransactionAsync(cancellationToken);

        /// <remarks>SQLite's own waiting for a lock counts in whole seconds where its build lacks usleep; the driver's tries again sooner.</remarks>
        internal override Task PrepareAsync(DbConnection connection) => connection.ExecuteAsync("PRAGMA busy_timeout = 0");

        internal override Task PersistAsync(DbConnection connection) => connection.ExecuteAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    }

    private sealed class PostgresDialect : Dialect
    {
        private const long MigrationLock = 0x5341_4D50_4C45_0001; // "SAMPLE"

        public override string Name => "PostgreSQL";

        public override string Id => "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY";

        public override string Boolean => "BOOLEAN";

        public override string True => "TRUE";

        public override string False => "FALSE";

        public override string Bytes => "BYTEA";

        public override string ForShare => " FOR SHARE";

        public override string ForUpdate => " FOR UPDATE";

        public override string QuickCheck => "SELECT 'ok'";

        public override string Tidy => "ANALYZE";

        public override string In(string column, string parameter) => $"{column} = ANY(@{parameter})";

        public override string AppendOnly(string table) =>
            $"""
            CREATE FUNCTION {table}_fijo() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{table}: solo se agrega'; END $$;
            CREATE TRIGGER {table}_no_cambia BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_fijo();
            CREATE TRIGGER {table}_no_vacia BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_fijo();
            """;

        public override string AppendOnlyUnless(string table, string condition) =>
            $"""
            CREATE FUNCTION {table}_fijo() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF NOT ({condition}) THEN RAISE EXCEPTION '{table}: solo se agrega'; END IF;
                IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                RETURN NEW;
            END $$;
            CREATE FUNCTION {table}_lleno() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{table}: solo se agrega'; END $$;
            CREATE TRIGGER {table}_no_cambia BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_fijo();
            CREATE TRIGGER {table}_no_vacia BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_lleno();
            """;

        public override string DropDefault(string table, string column) => $"ALTER TABLE {table} ALTER COLUMN {column} DROP DEFAULT;";

        public override async Task<bool> HasTableAsync(DbConnection connection, string table) =>
            await connection.ExecuteScalarAsync<string?>("SELECT to_regclass(@table)::text", new { table }) is not null;

        public override async Task<DbTransaction> BeginAloneAsync(DbConnection connection, CancellationToken cancellationToken)
        {
            DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@key)", new { key = MigrationLock }, transaction);
            return transaction;
        }

        internal override Task PrepareAsync(DbConnection connection) => Task.CompletedTask;

        internal override Task PersistAsync(DbConnection connection) => Task.CompletedTask;
    }
}
