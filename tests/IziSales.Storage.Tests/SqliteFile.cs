using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace IziSales.Storage.Tests;

/// <summary>A database file in a folder of its own.</summary>
public sealed class SqliteFile : TestDatabase
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("izisales-");

    public SqliteFile()
    {
        Path = System.IO.Path.Combine(_folder.FullName, "tienda.db");
        DataSource = Open(Path);
    }

    public string Path { get; }

    public override string Address => new SqliteConnectionStringBuilder { DataSource = Path }.ConnectionString;

    public override DbDataSource DataSource { get; }

    public static DbDataSource Open(string path) =>
        SqliteFactory.Instance.CreateDataSource(new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString);

    public override DbDataSource Open() => Open(Path);

    public override async Task AssertSoundAsync() => Assert.Equal("ok", await ScalarAsync("PRAGMA integrity_check;"));

    public override void Dispose()
    {
        DataSource.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
