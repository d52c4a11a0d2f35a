using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace IziSales.Storage.Tests;

/// <summary>A database file of one test, in a folder of its own that goes when the test ends.</summary>
public sealed class SqliteFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("izisales-");

    public SqliteFile()
    {
        Path = System.IO.Path.Combine(_folder.FullName, "tienda.db");
        DataSource = Open(Path);
    }

    public string Path { get; }

    public DbDataSource DataSource { get; }

    public static DbDataSource Open(string path) =>
        SqliteFactory.Instance.CreateDataSource(new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString);

    public async Task<object?> ScalarAsync(string sql)
    {
        await using DbCommand command = DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    public void Dispose()
    {
        DataSource.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
