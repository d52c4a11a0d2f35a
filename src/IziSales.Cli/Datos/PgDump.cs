using System.Data;
using System.Runtime.CompilerServices;
using IziSales.Storage;
using Npgsql;

namespace IziSales.Cli.Datos;

/// <summary>A backup in PostgreSQL's own form, for those who restore with PostgreSQL's own tools.</summary>
/// <remarks>The rows of the dump are counted against the database at the very moment that was dumped; the restored database is read whole.</remarks>
internal sealed class PgDump(NpgsqlConnectionStringBuilder settings)
{
    private const string Ending = ".dump";
    private const string Unfinished = ".parcial";

    private readonly PgProgram _program = new(settings);

    public static bool IsDump(string file) => file.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Dumps the shop's tables; the file appears under its name only when its rows were counted.</summary>
    public async Task<long> CreateAsync(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
        {
            throw CliException.Refused($"Ya existe el archivo {file}. Elija otro nombre; nada se sobrescribe.");
        }

        string partial = file + Unfinished;
        try
        {
            (string schema, Dictionary<string, long> there) = await DumpAsync(partial, cancellationToken).ConfigureAwait(false);
            Dictionary<string, long> dumped = await CountAsync(partial, schema, cancellationToken).ConfigureAwait(false);
            if (there.Any(table => dumped.GetValueOrDefault(table.Key) != table.Value))
            {
                throw CliException.Refused("La copia no tiene todas las filas de la base; no se dejó.");
            }

            File.Move(partial, file, overwrite: false);
            return there["izi_comprobante"];
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Restores into a database that holds none of the tables, all or nothing, and reads the whole of it.</summary>
    public async Task<StorageInventory> RestoreAsync(string file, NpgsqlDataSource target, CancellationToken cancellationToken)
    {
        NpgsqlCommand taken = target.CreateCommand("SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name LIKE 'izi\\_%'");
        await using ConfiguredAsyncDisposable _ = taken.ConfigureAwait(false);
        if (await taken.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not 0L)
        {
            throw CliException.Refused("La base de destino ya tiene tablas izi_*. Elija una vacía; no se cambió nada.");
        }

        await _program.RunAsync("pg_restore", [.. _program.Database(), "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", file], static _ => { }, cancellationToken).ConfigureAwait(false);
        StorageInventory inventory = await StorageInventory.TakeAsync(target, cancellationToken).ConfigureAwait(false);
        return inventory.IsSound ? inventory : throw CliException.Refused($"Se recuperó, pero no está bien: {string.Join(' ', inventory.Faults.Take(5))}");
    }

    private async Task<(string Schema, Dictionary<string, long> There)> DumpAsync(string partial, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = new(settings.ConnectionString);
        await using ConfiguredAsyncDisposable _ = connection.ConfigureAwait(false);
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        NpgsqlTransaction moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable __ = moment.ConfigureAwait(false);
        string snapshot = (string)(await AskAsync(connection, "SELECT pg_export_snapshot()", cancellationToken).ConfigureAwait(false))!;
        string schema = (string)(await AskAsync(connection, "SELECT current_schema()", cancellationToken).ConfigureAwait(false))!;
        await _program.RunAsync(
            "pg_dump",
            [.. _program.Database(), "--format=custom", $"--snapshot={snapshot}", $"--table={schema}.izi_*", "--no-owner", "--no-privileges", $"--file={partial}"],
            static _ => { },
            cancellationToken).ConfigureAwait(false);
        Dictionary<string, long> there = [];
        foreach (string table in StorageInventory.Tables)
        {
            there[table] = (long)(await AskAsync(connection, $"SELECT count(*) FROM {table}", cancellationToken).ConfigureAwait(false))!;
        }

        return (schema, there);
    }

    /// <summary>Reads the dump as text and counts the rows of each table.</summary>
    private async Task<Dictionary<string, long>> CountAsync(string file, string schema, CancellationToken cancellationToken)
    {
        string head = $"COPY {schema}.";
        Dictionary<string, long> counts = [];
        string? table = null;
        await _program.RunAsync(
            "pg_restore",
            ["--data-only", "--file=-", file],
            line =>
            {
                if (table is null && line.StartsWith(head, StringComparison.Ordinal))
                {
                    table = line[head.Length..].Split(' ')[0];
                }
                else if (line == "\\.")
                {
                    table = null;
                }
                else if (table is not null)
                {
                    counts[table] = counts.GetValueOrDefault(table) + 1;
                }
            },
            cancellationToken).ConfigureAwait(false);
        return counts;
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        NpgsqlCommand command = new(sql, connection);
        await using ConfiguredAsyncDisposable _ = command.ConfigureAwait(false);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
    }
}
