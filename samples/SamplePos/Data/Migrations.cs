using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using SamplePos.Hosting;

namespace SamplePos.Data;

/// <summary>Brings the shop's own tables to the present version, one numbered step after another, each in its transaction.</summary>
public static class Migrations
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;

    /// <summary>Steps are only ever added at the end.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE pos_usuarios (
            id TEXT PRIMARY KEY,
            nombre TEXT NOT NULL,
            nombre_normal TEXT NOT NULL UNIQUE,
            mostrado TEXT NOT NULL,
            rol TEXT NOT NULL CHECK (rol IN ('admin', 'vendedor', 'lector')),
            clave_hash TEXT,
            sello TEXT NOT NULL,
            intentos INTEGER NOT NULL DEFAULT 0,
            bloqueo_activo INTEGER NOT NULL DEFAULT 1,
            bloqueado_hasta TEXT
        );
        CREATE TABLE pos_productos (
            id INTEGER PRIMARY KEY,
            codigo TEXT NOT NULL UNIQUE,
            barras TEXT UNIQUE,
            nombre TEXT NOT NULL,
            busqueda TEXT NOT NULL,
            unidad TEXT NOT NULL,
            centimos INTEGER NOT NULL CHECK (centimos > 0),
            tecla INTEGER
        );
        CREATE TABLE pos_ventas (
            clave TEXT PRIMARY KEY,
            estado TEXT NOT NULL CHECK (estado IN ('pendiente', 'emitida', 'descartada')),
            creada TEXT NOT NULL,
            vendedor TEXT NOT NULL,
            metodo TEXT NOT NULL,
            recibido_centimos INTEGER,
            confirmo_limite INTEGER NOT NULL DEFAULT 0,
            huella TEXT NOT NULL,
            numero TEXT UNIQUE
        );
        CREATE INDEX pos_ventas_pendientes ON pos_ventas (estado) WHERE estado = 'pendiente';
        """,
    ];

    /// <summary>Runs what has not been run yet.</summary>
    /// <exception cref="StartupException">The file is locked, read-only or no database.</exception>
    public static async Task RunAsync(PosDatabase database, string path, CancellationToken cancellationToken)
    {
        try
        {
            await using DbConnection connection = await database.OpenAsync(cancellationToken);
            await connection.ExecuteAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS pos_version (version INTEGER NOT NULL)");
            int done = await connection.ExecuteScalarAsync<int?>("SELECT MAX(version) FROM pos_version") ?? 0;
            for (int step = done; step < Steps.Length; step++)
            {
                await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
                await connection.ExecuteAsync(Steps[step], transaction: transaction);
                await connection.ExecuteAsync("INSERT INTO pos_version (version) VALUES (@version)", new { version = step + 1 }, transaction);
                await transaction.CommitAsync(cancellationToken);
            }
        }
        catch (SqliteException error)
        {
            throw new StartupException(Explain(error, path), error);
        }
    }

    private static string Explain(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        SqliteBusy or SqliteLocked => $"La base de datos «{path}» está en uso por otro programa. Ciérrelo (¿SamplePos ya está abierto?) y vuelva a empezar; no se perdió nada.",
        SqliteReadOnly => $"La base de datos «{path}» es de solo lectura. Dé permiso de escritura al archivo y a su carpeta, y vuelva a empezar.",
        _ => $"La base de datos «{path}» no se puede abrir ({error.Message}). Revise el disco o restaure su última copia de la carpeta de datos.",
    };
}
