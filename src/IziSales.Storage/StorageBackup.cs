using System.Data.Common;
using IziSales.Storage.Sql;
using IziSales.Storage.Sql.Engines;

namespace IziSales.Storage;

/// <summary>Copies of a whole database in one SQLite file, made while tills sell, opened and checked before they count as made.</summary>
/// <remarks>
/// A backup of a PostgreSQL database is a SQLite file too: it can be read without a server, and goes back to either engine. What
/// was issued after a backup was made is not in it: after restoring, see which numbers SUNAT already has, or go on with a new series.
/// </remarks>
public static class StorageBackup
{
    private const string Unfinished = ".parcial";

    private static readonly string[] Companions = ["-wal", "-shm", "-journal"];

    /// <summary>Makes a backup; it appears under its name only when it is whole.</summary>
    /// <param name="from">The database; tills may go on.</param>
    /// <param name="path">A file that does not exist yet.</param>
    /// <param name="openSqlite">Opens a SQLite file with the application's driver, best without pooling.</param>
    /// <param name="cancellationToken">Stops; nothing is left behind.</param>
    /// <exception cref="StorageException"><see cref="StorageFault.NoVacio"/>: there is a file of this name. <see cref="StorageFault.Danado"/>: the database is not sound.</exception>
    public static async Task<StorageInventory> CreateAsync(DbDataSource from, string path, Func<string, DbDataSource> openSqlite, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(openSqlite);
        EnsureFree(path);
        return await FinishAsync(path, partial => FillAsync(from, partial, openSqlite, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Puts a backup in the place of a database that is no more. Overwrites nothing; the backup stays as it is.</summary>
    /// <param name="backup">A file that <see cref="CreateAsync"/> made.</param>
    /// <param name="path">Where the shop will find its database; a file that does not exist.</param>
    /// <param name="openSqlite">Opens a SQLite file with the application's driver, best without pooling.</param>
    /// <param name="cancellationToken">Stops; nothing is left behind.</param>
    /// <exception cref="StorageException"><see cref="StorageFault.NoVacio"/>: there is a file of this name. <see cref="StorageFault.Danado"/>: the backup is not sound.</exception>
    public static async Task<StorageInventory> RestoreAsync(string backup, string path, Func<string, DbDataSource> openSqlite, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(backup);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(openSqlite);
        EnsureFree(path);
        if (!File.Exists(backup))
        {
            throw new StorageException(StorageFault.Inaccesible, $"No existe la copia {backup}.");
        }

        if (File.Exists(backup + Companions[0]) && new FileInfo(backup + Companions[0]).Length > 0)
        {
            throw new StorageException(StorageFault.Inaccesible, $"Al lado de {backup} hay un archivo «-wal»: es una base de datos en uso, no una copia. Cierre el programa que la usa, o haga una copia con «backup».");
        }

        return await FinishAsync(path, async partial =>
        {
            File.Copy(backup, partial);
            return await CheckAsync(partial, openSqlite, cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static async Task<StorageInventory> FillAsync(DbDataSource from, string partial, Func<string, DbDataSource> openSqlite, CancellationToken cancellationToken)
    {
        Bench source = await Bench.OpenAsync(from, cancellationToken).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            if (source.Engine is SqliteEngine)
            {
                await source.RunAsync(() => source.Session.ScalarAsync("VACUUM INTO @archivo;", parameters => parameters.Add("@archivo", partial), cancellationToken)).ConfigureAwait(false);
                return await CheckAsync(partial, openSqlite, cancellationToken).ConfigureAwait(false);
            }
        }

        DbDataSource target = openSqlite(partial);
        await using (target.ConfigureAwait(false))
        {
            return await StorageCopy.SnapshotAsync(from, target, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<StorageInventory> CheckAsync(string file, Func<string, DbDataSource> openSqlite, CancellationToken cancellationToken)
    {
        DbDataSource copy = openSqlite(file);
        await using (copy.ConfigureAwait(false))
        {
            StorageInventory inventory = await StorageInventory.TakeAsync(copy, cancellationToken).ConfigureAwait(false);
            return inventory.IsSound
                ? inventory
                : throw new StorageException(StorageFault.Danado, $"La copia se hizo, se revisó y no está bien; no se dejó. {string.Join(' ', inventory.Faults.Take(5))}");
        }
    }

    /// <summary>Lets a file be made under another name, carries it to the disk and only then gives it its own.</summary>
    private static async Task<StorageInventory> FinishAsync(string path, Func<string, Task<StorageInventory>> make)
    {
        string partial = path + Unfinished;
        Clear(partial);
        try
        {
            StorageInventory inventory = await make(partial).ConfigureAwait(false);
            using (FileStream file = new(partial, FileMode.Open, FileAccess.ReadWrite))
            {
                file.Flush(flushToDisk: true);
            }

            EnsureFree(path);
            File.Move(partial, path, overwrite: false);
            return inventory;
        }
        finally
        {
            Clear(partial);
        }
    }

    private static void EnsureFree(string path)
    {
        if (Array.Find([path, .. Companions.Select(companion => path + companion)], File.Exists) is { } there)
        {
            throw new StorageException(StorageFault.NoVacio, $"Ya existe el archivo {there}. Elija otro nombre, o muévalo usted; nada se sobrescribe.");
        }
    }

    private static void Clear(string partial)
    {
        foreach (string file in (string[])[partial, .. Companions.Select(companion => partial + companion)])
        {
            File.Delete(file);
        }
    }
}
