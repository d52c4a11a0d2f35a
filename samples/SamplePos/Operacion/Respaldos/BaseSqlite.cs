using System.Data.Common;
using IziSales.Storage;
using Microsoft.Data.Sqlite;

namespace SamplePos.Operacion.Respaldos;

/// <summary>Copies and checks a shop's SQLite file while tills sell.</summary>
public static class BaseSqlite
{
    /// <summary>Its name in a backup.</summary>
    public const string Name = "base.db";

    /// <summary>Copies it.</summary>
    /// <exception cref="RespaldoException">The database is not sound, or there is no room.</exception>
    public static async Task<CopiaBase> CreateAsync(DbDataSource source, string folder, CancellationToken cancellationToken)
    {
        string file = Path.Combine(folder, Name);
        try
        {
            await StorageBackup.CreateAsync(source, file, Open, cancellationToken);
        }
        catch (StorageException error)
        {
            throw new RespaldoException(error.Message, error);
        }

        await using DbDataSource copy = Open(file);
        await using DbConnection connection = await copy.OpenConnectionAsync(cancellationToken);
        return new()
        {
            Archivo = file,
            Comprobantes = await Historia.ComprobantesAsync(connection),
            Series = await Historia.SeriesAsync(connection),
            Pasos = await Historia.PasosAsync(connection),
        };
    }

    /// <summary>Opens a copy, reads the whole of it, and compares it with what the backup says.</summary>
    /// <exception cref="RespaldoException">It is not sound, or another one.</exception>
    public static async Task VerifyAsync(string file, Manifiesto manifiesto, CancellationToken cancellationToken)
    {
        try
        {
            await using DbDataSource copy = Open(file);
            StorageInventory inventory = await StorageInventory.TakeAsync(copy, cancellationToken);
            if (!inventory.IsSound)
            {
                throw new RespaldoException($"La base de datos del respaldo no está bien: {string.Join(' ', inventory.Faults.Take(3))} Elija otro.");
            }

            if (inventory.Comprobantes != manifiesto.Comprobantes)
            {
                throw new RespaldoException($"El respaldo dice tener {manifiesto.Comprobantes} comprobantes y tiene {inventory.Comprobantes}. Elija otro.");
            }
        }
        catch (StorageException error)
        {
            throw new RespaldoException($"La base de datos del respaldo no se puede leer: {error.Message}", error);
        }
    }

    /// <summary>Opens a file that nobody else uses.</summary>
    internal static DbDataSource Open(string file) => SqliteFactory.Instance.CreateDataSource(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
}
