using System.Data.Common;
using IziSales.Emision;
using IziSales.Storage.Sql;

namespace IziSales.Storage;

/// <summary>What a database holds, counted and checked at one moment. Two inventories with the same <see cref="Digest"/> are of the same content.</summary>
public sealed class StorageInventory
{
    /// <summary>The tables in which everything is kept, for whoever copies them with tools of his own.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. Tabla.All.Select(static tabla => tabla.Name)];

    /// <summary>Issued documents.</summary>
    public required long Comprobantes { get; init; }

    /// <summary>Steps in their lives.</summary>
    public required long Eventos { get; init; }

    /// <summary>Kept XML and CDRs of documents.</summary>
    public required long Archivos { get; init; }

    /// <summary>Daily summaries.</summary>
    public required long Lotes { get; init; }

    /// <summary>Purchases, and sales without electronic document.</summary>
    public required long Movimientos { get; init; }

    /// <summary>Every series with its last number.</summary>
    public required IReadOnlyList<SerieReport> Series { get; init; }

    /// <summary>A digest over every row.</summary>
    public required string Digest { get; init; }

    /// <summary>What is wrong, in Spanish; nothing when all is sound.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>Whether every series is whole, every document has its bytes and they can be read, and every month is the sum of its sales and purchases.</summary>
    public bool IsSound => Faults.Count == 0;

    /// <summary>Counts and checks a database; tills may go on selling meanwhile.</summary>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    public static async Task<StorageInventory> TakeAsync(DbDataSource dataSource, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        Bench bench = await Bench.OpenAsync(dataSource, cancellationToken).ConfigureAwait(false);
        await using (bench.ConfigureAwait(false))
        {
            await bench.BeginAsync(bench.Engine.BeginSnapshot, cancellationToken).ConfigureAwait(false);
            return await bench.RunAsync(() => new Inspection(bench.Session, bench.Engine).RunAsync(cancellationToken)).ConfigureAwait(false);
        }
    }
}
