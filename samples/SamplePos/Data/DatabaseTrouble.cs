using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SamplePos.Data;

/// <summary>Why the shop's database cannot be used, in a sentence that says what to do.</summary>
public static class DatabaseTrouble
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;

    /// <summary>The sentence.</summary>
    public static string Explain(DbException error, string place) => error switch
    {
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } =>
            $"La base de datos «{place}» está en uso por otro programa. Ciérrelo (¿SamplePos ya está abierto?) y vuelva a empezar; no se perdió nada.",
        SqliteException { SqliteErrorCode: SqliteReadOnly } =>
            $"La base de datos «{place}» es de solo lectura. Dé permiso de escritura al archivo y a su carpeta, y vuelva a empezar.",
        SqliteException => $"La base de datos «{place}» no se puede abrir ({error.Message}). Revise el disco o restaure su última copia de la carpeta de datos.",
        { SqlState: "28P01" or "28000" } => $"El servidor de «{place}» no acepta ese usuario o contraseña. Revise SamplePos:PostgreSql.",
        { SqlState: "3D000" } => $"En el servidor no hay una base de datos como «{place}». Créela, o corrija su nombre en SamplePos:PostgreSql.",
        _ => $"La base de datos «{place}» no responde ({error.Message}). Revise que el servidor esté encendido y que SamplePos:PostgreSql diga bien su dirección.",
    };
}
