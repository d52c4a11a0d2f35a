using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace IziSales.Benchmarks.Durable;

/// <summary>A folder on the disk that temporary files go to, with database files that disappear with it.</summary>
internal sealed class SqliteFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("izisales-bench-");
    private readonly List<DbDataSource> _sources = [];

    public DbDataSource Open(string name)
    {
        DbDataSource source = Source(name);
        _sources.Add(source);
        return source;
    }

    /// <summary>The size of a database once its journal has been brought into it.</summary>
    public long Size(string name)
    {
        using DbDataSource source = Source(name);
        using DbCommand command = source.CreateCommand("PRAGMA wal_checkpoint(TRUNCATE);");
        command.ExecuteNonQuery();
        return new FileInfo(Path.Combine(_folder.FullName, name + ".db")).Length;
    }

    /// <summary>The size of a database's journal, which grows by whatever is committed until it begins again.</summary>
    public long JournalSize(string name) => new FileInfo(Path.Combine(_folder.FullName, name + ".db-wal")).Length;

    public void Dispose()
    {
        _sources.ForEach(static source => source.Dispose());
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private DbDataSource Source(string name) =>
        SqliteFactory.Instance.CreateDataSource(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.FullName, name + ".db") }.ConnectionString);
}
