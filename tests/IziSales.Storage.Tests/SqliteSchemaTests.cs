using IziSales.Testing;

namespace IziSales.Storage.Tests;

public sealed class SqliteSchemaTests() : SchemaContract(new SqliteFile())
{
    [Fact]
    public async Task Initialize_NewFile_WritesAheadAndKeepsMoneyAsIntegers()
    {
        using var store = new SqlComprobanteStore(Database.DataSource);
        await store.VenderAsync("a", 12.34m);

        Assert.Equal("wal", await Database.ScalarAsync("PRAGMA journal_mode;"));
        Assert.Equal("integer", await Database.ScalarAsync("SELECT typeof(valor) FROM izi_contador WHERE clase = 'ventas';"));
    }
}
