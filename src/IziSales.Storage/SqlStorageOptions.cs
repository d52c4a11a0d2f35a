using System.Data.Common;

namespace IziSales.Storage;

/// <summary>Where documents are kept, and how long to wait for it.</summary>
public sealed class SqlStorageOptions
{
    /// <summary>The database. By default the <see cref="DbDataSource"/> of the container.</summary>
    public DbDataSource? DataSource { get; set; }

    /// <summary>How long a call waits while another program writes. By default 10 seconds.</summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
