using System.Data.Common;
using System.Globalization;

namespace IziSales.Storage.Sql;

/// <summary>Says in plain Spanish what a database driver means.</summary>
internal static class Fallas
{
    private const string SqliteMark = "SQLite Error ";

    /// <summary>What is wrong, and where; never with a password.</summary>
    public static StorageException From(DbException exception, DbConnection connection) => new(Of(exception), Message(Of(exception), Where(connection), exception), exception);

    public static StorageException Damaged(DbConnection connection, Exception exception) =>
        new(StorageFault.Danado, Message(StorageFault.Danado, Where(connection), exception), exception);

    public static StorageException Posterior(DbConnection connection, long version, int known) => new(
        StorageFault.EsquemaPosterior,
        string.Create(CultureInfo.InvariantCulture, $"La base de datos {Where(connection)} es de una versión posterior del programa (esquema {version}, aquí se conoce hasta el {known}). Actualice el programa; no se cambió nada."));

    /// <summary>The file was there and is no more.</summary>
    public static StorageException Gone(string file) => new(
        StorageFault.Inaccesible,
        $"El archivo {file} ya no está donde estaba: lo movieron o borraron, o se desconectó su disco. Póngalo en su lugar; sin él no se vende, porque la numeración empezaría de nuevo.");

    /// <summary>The connection broke during the commit and the database did not come back in time to be asked.</summary>
    public static StorageException InDoubt(DbConnection connection, Exception exception) => new(StorageFault.SinConfirmar, InDoubt($"La base de datos {Where(connection)}"), exception);

    /// <summary>The same, when it does not even open.</summary>
    public static StorageException InDoubt(StorageException exception) => new(StorageFault.SinConfirmar, InDoubt("La base de datos"), exception);

    public static bool IsSqlite(DbException exception) => exception.Message.Contains(SqliteMark, StringComparison.Ordinal);

    /// <summary>Whether the connection broke, so that a new one may find everything in order.</summary>
    public static bool IsLost(DbException exception) =>
        !IsSqlite(exception) && exception.SqlState is null or ['0', '8', ..] or ['5', '7', 'P', ..];

    /// <summary>Whether the transaction gave way to another, and nothing of it was kept: a deadlock, a serialization failure, the same key at the same moment.</summary>
    public static bool IsConflict(DbException exception) => exception.SqlState is "40001" or "40P01" or "23505";

    /// <summary>The kind of trouble.</summary>
    public static StorageFault Of(DbException exception) => IsSqlite(exception) ? OfSqlite(exception.Message) : OfState(exception.SqlState);

    // SQLite's primary result code, which drivers put into the message and only some into a property.
    private static StorageFault OfSqlite(string message)
    {
        ReadOnlySpan<char> rest = message.AsSpan(message.IndexOf(SqliteMark, StringComparison.Ordinal) + SqliteMark.Length);
        int end = rest.IndexOf(':');
        int code = end > 0 && int.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number & 0xFF : 0;
        return code switch
        {
            3 or 8 or 23 => StorageFault.SoloLectura,
            5 or 6 => StorageFault.Ocupado,
            13 => StorageFault.SinEspacio,
            11 or 26 => StorageFault.Danado,
            10 or 14 => StorageFault.Inaccesible,
            _ => StorageFault.Otro,
        };
    }

    // The five characters of the SQL standard's SQLSTATE, with PostgreSQL's own classes 53, 55, 57 and XX.
    private static StorageFault OfState(string? state) => state switch
    {
        "25006" or "42501" => StorageFault.SoloLectura,
        "40001" or "40P01" or "55P03" or "57014" or "53300" => StorageFault.Ocupado,
        "53100" => StorageFault.SinEspacio,
        "XX001" or "XX002" => StorageFault.Danado,
        null or "3D000" or "3F000" or ['0', '8', ..] or ['2', '8', ..] or ['5', '7', 'P', ..] => StorageFault.Inaccesible,
        _ => StorageFault.Otro,
    };

    private static string Message(StorageFault fault, string where, Exception exception) => exception is DbException db && !IsSqlite(db)
        ? OfServer(fault, where, exception.Message)
        : OfFile(fault, where, exception.Message);

    private static string OfFile(StorageFault fault, string where, string detail) => fault switch
    {
        StorageFault.SoloLectura => $"No se puede escribir en la base de datos {where}: el archivo o su carpeta son de solo lectura. Dé permiso de escritura al usuario del programa; lo ya emitido está a salvo.",
        StorageFault.Ocupado => $"Otro programa tiene ocupada la base de datos {where}. Cierre lo que la esté usando (una copia, un visor) e intente otra vez; lo ya emitido está a salvo.",
        StorageFault.SinEspacio => $"No queda espacio en el disco de la base de datos {where}. Libere espacio e intente otra vez; lo ya emitido está a salvo.",
        StorageFault.Danado => $"La base de datos {where} está dañada o no es una base de datos. No la borre: guarde una copia y recupere la última copia de seguridad.",
        StorageFault.Inaccesible => $"No se puede abrir o leer la base de datos {where}. Revise que la carpeta exista, que el disco esté conectado y que el usuario del programa tenga permiso.",
        _ => Other(where, detail),
    };

    private static string OfServer(StorageFault fault, string where, string detail) => fault switch
    {
        StorageFault.SoloLectura => $"No se puede escribir en la base de datos {where}: el usuario no tiene permiso o el servidor es una réplica de solo lectura. Dé permiso, o use el servidor principal; lo ya emitido está a salvo.",
        StorageFault.Ocupado => $"Otro programa tiene ocupada la base de datos {where} desde hace demasiado tiempo, o no le quedan conexiones. Intente otra vez; si sigue, busque en el servidor qué transacción está abierta. Lo ya emitido está a salvo.",
        StorageFault.SinEspacio => $"No queda espacio en el disco del servidor de la base de datos {where}. Libere espacio e intente otra vez; lo ya emitido está a salvo.",
        StorageFault.Danado => $"El servidor dice que la base de datos {where} está dañada. Deténgalo, guarde una copia de su carpeta y recupere la última copia de seguridad.",
        StorageFault.Inaccesible => $"No se puede llegar a la base de datos {where}. Revise que el servidor esté encendido, la red, el nombre de la base, el usuario y su contraseña; lo ya emitido está a salvo. Detalle: {detail}",
        _ => Other(where, detail),
    };

    private static string Other(string where, string detail) => $"La base de datos {where} respondió con un error; no se guardó nada en esta operación. Detalle: {detail}";

    private static string InDoubt(string database) =>
        $"{database} dejó de responder justo al guardar y no volvió a tiempo para preguntarle. Repita la misma operación con la misma clave: si quedó guardada, se devolverá la misma; nunca se tomará un segundo número.";

    /// <summary>Where a database is, for people: never with a password.</summary>
    public static string Where(DbConnection connection) =>
        connection.Database is "" or "main" ? connection.DataSource : $"«{connection.Database}» de {connection.DataSource}";
}
