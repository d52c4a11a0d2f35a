using System.Data.Common;
using System.Globalization;

namespace IziSales.Storage.Sql;

/// <summary>Says in plain Spanish what a database driver means.</summary>
internal static class Fallas
{
    private const string SqliteMark = "SQLite Error ";

    public static StorageException From(DbException exception, string where) => new(Fault(exception), Message(Fault(exception), where, exception.Message), exception);

    /// <summary>Whether another writer is in the way.</summary>
    public static bool IsOcupado(DbException exception) => Fault(exception) == StorageFault.Ocupado;

    public static StorageException Damaged(string where, Exception exception) => new(StorageFault.Danado, Message(StorageFault.Danado, where, exception.Message), exception);

    public static StorageException Posterior(string where, long version, int known) => new(
        StorageFault.EsquemaPosterior,
        string.Create(CultureInfo.InvariantCulture, $"La base de datos {where} es de una versión posterior del programa (esquema {version}, aquí se conoce hasta el {known}). Actualice el programa; no se cambió nada."));

    /// <summary>SQLite's primary result code, which drivers put into the message and only some into a property.</summary>
    private static int? SqliteCode(string message)
    {
        int start = message.IndexOf(SqliteMark, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        ReadOnlySpan<char> rest = message.AsSpan(start + SqliteMark.Length);
        int end = rest.IndexOf(':');
        return end > 0 && int.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code & 0xFF : null;
    }

    private static StorageFault Fault(DbException exception) => SqliteCode(exception.Message) switch
    {
        3 or 8 or 23 => StorageFault.SoloLectura,
        5 or 6 => StorageFault.Ocupado,
        13 => StorageFault.SinEspacio,
        11 or 26 => StorageFault.Danado,
        10 or 14 => StorageFault.Inaccesible,
        _ => StorageFault.Otro,
    };

    private static string Message(StorageFault fault, string where, string detail) => fault switch
    {
        StorageFault.SoloLectura => $"No se puede escribir en la base de datos {where}: el archivo o su carpeta son de solo lectura. Dé permiso de escritura al usuario del programa; lo ya emitido está a salvo.",
        StorageFault.Ocupado => $"Otro programa tiene ocupada la base de datos {where}. Cierre lo que la esté usando (una copia, un visor) e intente otra vez; lo ya emitido está a salvo.",
        StorageFault.SinEspacio => $"No queda espacio en el disco de la base de datos {where}. Libere espacio e intente otra vez; lo ya emitido está a salvo.",
        StorageFault.Danado => $"El archivo {where} está dañado o no es una base de datos. No lo borre: guarde una copia y recupere la última copia de seguridad.",
        StorageFault.Inaccesible => $"No se puede abrir o leer la base de datos {where}. Revise que la carpeta exista, que el disco esté conectado y que el usuario del programa tenga permiso.",
        _ => $"La base de datos {where} respondió con un error; no se guardó nada en esta operación. Detalle: {detail}",
    };
}
