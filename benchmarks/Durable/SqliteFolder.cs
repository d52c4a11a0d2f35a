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
        string path = Path.Combine(_folder.FullName, name + ".db");
        DbDataSource source = SqliteFactory.Instance.CreateDataSource(new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString);
        _sources.Add(source);
        return source;
    }

    /// <summary>The size of a database with what has not yet come out of its journal.</summary>
    public long Size(string name) => _folder.EnumerateFiles(name + ".db*").Sum(static file => file.Length);

    public void Dispose()
    {
        _sources.ForEach(static source => source.Dispose());
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
