using IziSales.Ubl;

namespace IziSales.Storage;

/// <summary>What to export. By default everything.</summary>
public sealed class StorageExportOptions
{
    /// <summary>Only this shop. By default all.</summary>
    public Ruc? Emisor { get; init; }

    /// <summary>First day of issue in Lima. By default no bound.</summary>
    public DateOnly? Desde { get; init; }

    /// <summary>Last day of issue in Lima. By default no bound.</summary>
    public DateOnly? Hasta { get; init; }
}
