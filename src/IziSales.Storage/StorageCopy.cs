using System.Data.Common;
using IziSales.Storage.Sql;
using IziSales.Storage.Sql.Engines;

namespace IziSales.Storage;

/// <summary>Moves everything from one database to another, of the same engine or the other: numbers, documents, their lives, totals.</summary>
public static class StorageCopy
{
    private const int RowsTogether = 200;

    /// <summary>
    /// Copies a database into an empty one, in one transaction: either everything is there and was compared with the original row by row, or nothing is. Until it ends
    /// nobody can sell on the original; afterwards nobody should, because both would give the same numbers.
    /// </summary>
    /// <param name="from">The original; it is not changed.</param>
    /// <param name="to">An empty database.</param>
    /// <param name="progress">Hears how many rows have been copied. By default nobody.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    /// <exception cref="StorageException">
    /// <see cref="StorageFault.NoVacio"/>: the target holds something already. <see cref="StorageFault.Danado"/>: the original is not sound, or the copy differs.
    /// </exception>
    public static async Task<StorageInventory> RunAsync(DbDataSource from, DbDataSource to, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return await RunAsync(from, to, static engine => engine.BeginStandstill, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Copies what the original holds at one moment; tills go on selling there.</summary>
    internal static Task<StorageInventory> SnapshotAsync(DbDataSource from, DbDataSource to, CancellationToken cancellationToken) =>
        RunAsync(from, to, static engine => engine.BeginSnapshot, progress: null, cancellationToken);

    private static async Task<StorageInventory> RunAsync(DbDataSource from, DbDataSource to, Func<Engine, string> begin, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        Bench source = await Bench.OpenAsync(from, cancellationToken).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            Bench target = await Bench.OpenAsync(to, cancellationToken).ConfigureAwait(false);
            await using (target.ConfigureAwait(false))
            {
                await source.BeginAsync(begin(source.Engine), cancellationToken).ConfigureAwait(false);
                await target.BeginAsync(target.Engine.BeginStandstill, cancellationToken).ConfigureAwait(false);
                await target.RunAsync(() => EnsureEmptyAsync(target, cancellationToken)).ConfigureAwait(false);
                return await target.RunAsync(() => CopyAsync(source, target, progress, cancellationToken)).ConfigureAwait(false);
            }
        }
    }

    private static async Task<StorageInventory> CopyAsync(Bench source, Bench target, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        long copied = 0;
        foreach (Tabla tabla in Tabla.All)
        {
            copied = await CopyAsync(tabla, source, target, copied, progress, cancellationToken).ConfigureAwait(false);
        }

        if (target.Engine.ContinueIds is { } continueIds)
        {
            await target.Session.ScriptAsync(continueIds, cancellationToken).ConfigureAwait(false);
        }

        StorageInventory before = await source.RunAsync(() => new Inspection(source.Session, source.Engine).RunAsync(cancellationToken)).ConfigureAwait(false);
        StorageInventory after = await new Inspection(target.Session, target.Engine).RunAsync(cancellationToken).ConfigureAwait(false);
        EnsureSame(before, after);
        await target.CommitAsync().ConfigureAwait(false);
        return after;
    }

    private static async Task<bool> EnsureEmptyAsync(Bench target, CancellationToken cancellationToken)
    {
        foreach (Tabla tabla in Tabla.All)
        {
            if (await target.Session.ScalarAsync($"SELECT 1 FROM {tabla.Name} LIMIT 1;", static _ => { }, cancellationToken).ConfigureAwait(false) is not null)
            {
                throw new StorageException(
                    StorageFault.NoVacio,
                    $"La base de datos de destino {Fallas.Where(target.Session.Connection)} ya contiene datos ({tabla.Name}). Elija una vacía; no se cambió nada.");
            }
        }

        return true;
    }

    private static async Task<long> CopyAsync(Tabla tabla, Bench source, Bench target, long copied, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await foreach (object?[][] rows in source.StreamAsync(tabla.Select, tabla.Read, RowsTogether, cancellationToken).ConfigureAwait(false))
        {
            await target.Session.RunAsync(Array.ConvertAll(rows, row => new Step(tabla.Insert, parameters => tabla.Bind(parameters, row))), cancellationToken).ConfigureAwait(false);
            copied += rows.Length;
            progress?.Report(copied);
        }

        return copied;
    }

    private static void EnsureSame(StorageInventory before, StorageInventory after)
    {
        if (!before.IsSound)
        {
            throw new StorageException(StorageFault.Danado, $"La base de datos de origen no está bien; no se copió nada. {string.Join(' ', before.Faults.Take(5))}");
        }

        if (before.Digest != after.Digest)
        {
            throw new StorageException(StorageFault.Danado, "La copia no es igual al original; no se guardó nada. Repita la operación y, si vuelve a pasar, revise los discos.");
        }
    }
}
