using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;
using SamplePos.Data;

namespace SamplePos.Operacion.Respaldos;

/// <summary>Copies and checks a shop's schema on a PostgreSQL server while tills sell, with the server's own tools.</summary>
public sealed class BasePostgres
{
    /// <summary>Its name in a backup.</summary>
    public const string Name = "base.dump";

    private const string CopyEnd = "\\.";

    private readonly string _connectionString;
    private readonly PostgresTool _tool;

    /// <summary>Works on this database.</summary>
    public BasePostgres(string connectionString)
    {
        _connectionString = Alone(connectionString);
        _tool = new(connectionString);
    }

    /// <summary>Copies it: what the tables hold is counted at the very moment that is copied.</summary>
    public async Task<CopiaBase> CreateAsync(string folder, CancellationToken cancellationToken)
    {
        string file = Path.Combine(folder, Name);
        await using NpgsqlConnection connection = new(_connectionString);
        await connection.OpenAsync(cancellationToken);
        await using DbTransaction moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        string schema = (await connection.ExecuteScalarAsync<string>("SELECT current_schema()", transaction: moment))!;
        string snapshot = (await connection.ExecuteScalarAsync<string>("SELECT pg_export_snapshot()", transaction: moment))!;
        await _tool.RunAsync(
            "pg_dump",
            [.. _tool.Database, "--format=custom", $"--snapshot={snapshot}", $"--schema={Quote(schema)}", "--no-owner", "--no-privileges", $"--file={file}"],
            static _ => { },
            cancellationToken);
        Dictionary<string, long> rows = new(StringComparer.Ordinal);
        foreach (string table in await connection.QueryAsync<string>("SELECT tablename FROM pg_tables WHERE schemaname = @schema", new { schema }, moment))
        {
            rows[table] = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {Quote(table)}", transaction: moment);
        }

        return new()
        {
            Archivo = file,
            Comprobantes = await Historia.ComprobantesAsync(connection, moment),
            Series = await Historia.SeriesAsync(connection, moment),
            Pasos = await Historia.PasosAsync(connection, moment),
            Filas = rows,
        };
    }

    /// <summary>Reads a whole copy and counts its rows.</summary>
    /// <exception cref="RespaldoException">A row is missing.</exception>
    public async Task VerifyAsync(string file, Manifiesto manifiesto, CancellationToken cancellationToken)
    {
        Dictionary<string, long> counts = new(StringComparer.Ordinal);
        string? table = null;
        await _tool.RunAsync(
            "pg_restore",
            ["--data-only", "--file=-", file],
            line =>
            {
                if (table is null && line.StartsWith("COPY ", StringComparison.Ordinal))
                {
                    string name = line["COPY ".Length..].Split(' ')[0];
                    table = name[(name.LastIndexOf('.') + 1)..].Trim('"');
                }
                else if (line == CopyEnd)
                {
                    table = null;
                }
                else if (table is not null)
                {
                    counts[table] = counts.GetValueOrDefault(table) + 1;
                }
            },
            cancellationToken);
        if (manifiesto.Filas.FirstOrDefault(expected => counts.GetValueOrDefault(expected.Key) != expected.Value) is { Key: { } missing })
        {
            throw new RespaldoException($"Al respaldo le faltan filas de la tabla «{missing}». Elija otro.");
        }
    }

    /// <summary>A connection of its own.</summary>
    internal static DbConnection Connect(string connectionString) => new NpgsqlConnection(Alone(connectionString));

    /// <summary>Puts a copy in the place of the shop's schema, which is kept under another name; all or nothing of it is seen.</summary>
    /// <exception cref="RespaldoException">Another till is open, or something else than the shop lives in the schema.</exception>
    public async Task RestoreAsync(string file, string keptAs, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = new(_connectionString);
        await connection.OpenAsync(cancellationToken);
        string schema = await connection.ExecuteScalarAsync<string>("SELECT current_schema()") ?? throw new RespaldoException("El usuario de PostgreSQL no tiene un esquema en el que trabajar.");
        await RefuseOthersAsync(connection, schema);
        if (await ExistsAsync(connection, keptAs))
        {
            // The name is given once: a restore that was interrupted after it goes on here, and one that was finished is not done again.
            if (await connection.ExecuteScalarAsync<string?>("SELECT to_regclass('pos_pasos')::text") is not null)
            {
                return;
            }
        }
        else
        {
            await using DbTransaction swap = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync($"ALTER SCHEMA {Quote(schema)} RENAME TO {Quote(keptAs)}", transaction: swap);
            await connection.ExecuteAsync($"CREATE SCHEMA {Quote(schema)}", transaction: swap);
            await swap.CommitAsync(cancellationToken);
        }

        string list = file + ".lista";
        List<string> contents = [];
        await _tool.RunAsync("pg_restore", ["--list", file], contents.Add, cancellationToken);
        await File.WriteAllLinesAsync(list, contents.Where(static line => !line.Contains(" SCHEMA - ", StringComparison.Ordinal)), cancellationToken);
        await _tool.RunAsync(
            "pg_restore",
            [.. _tool.Database, "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", $"--use-list={list}", file],
            static _ => { },
            cancellationToken);
    }

    private static async Task RefuseOthersAsync(NpgsqlConnection connection, string schema)
    {
        long open = await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = @name",
            new { name = PosDatabase.ApplicationName(schema) });
        if (open > 0)
        {
            throw new RespaldoException("Otra caja está trabajando en esta base de datos. Cierre SamplePos en todas las máquinas y vuelva a abrirlo primero en esta.");
        }

        string? stranger = await connection.ExecuteScalarAsync<string?>(
            @"SELECT tablename FROM pg_tables WHERE schemaname = @schema AND tablename NOT LIKE 'izi\_%' AND tablename NOT LIKE 'pos\_%' LIMIT 1",
            new { schema });
        if (stranger is not null)
        {
            throw new RespaldoException($"En el esquema «{schema}» hay tablas que no son de SamplePos («{stranger}»). Restaure en una base de datos propia de la tienda.");
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string schema) =>
        await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM pg_namespace WHERE nspname = @schema", new { schema }) > 0;

    private static string Alone(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = "SamplePos-respaldo" }.ToString();

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
