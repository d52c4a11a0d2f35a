using System.Data.Common;

namespace IziSales.Storage;

/// <summary>Where the copy of SUNAT's padrón reducido is.</summary>
public sealed class PadronReducidoOptions
{
    /// <summary>The SQLite file. An import replaces it as a whole. Required.</summary>
    public string? File { get; set; }

    /// <summary>The application's SQLite driver, such as <c>SqliteFactory.Instance</c>. Required.</summary>
    public DbProviderFactory? Provider { get; set; }
}
