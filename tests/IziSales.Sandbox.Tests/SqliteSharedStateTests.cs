using IziSales.Testing;
using Microsoft.Data.Sqlite;

namespace IziSales.Sandbox.Tests;

public sealed class SqliteSharedStateTests : SharedStateTests, IDisposable
{
    private readonly TemporaryFile _file;

    public SqliteSharedStateTests()
        : this(new TemporaryFile(default, ".db"))
    {
    }

    private SqliteSharedStateTests(TemporaryFile file)
        : base(SqliteFactory.Instance.CreateDataSource($"Data Source={file.Path};Pooling=False")) => _file = file;

    public void Dispose() => _file.Dispose();
}
