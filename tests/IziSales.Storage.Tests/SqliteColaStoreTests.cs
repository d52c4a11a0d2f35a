using IziSales.Cola;
using IziSales.Testing;

namespace IziSales.Storage.Tests;

public sealed class SqliteColaStoreTests : ColaStoreContract, IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly SqlColaStore _store;

    public SqliteColaStoreTests() => _store = new SqlColaStore(_file.DataSource, Patience.Limit);

    protected override IColaStore Store => _store;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Store_InEachCase_HoldsTheContract(string name) => HoldsAsync(name);

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }

    [Fact]
    public async Task Enqueue_BesideTheArchive_SharesItsFileAndOutlivesIt()
    {
        using (var archive = new SqlComprobanteStore(_file.DataSource))
        {
            await archive.VenderAsync("a");
            using SqlColaStore beside = new(archive);
            await beside.EnqueueAsync(new NuevaTarea("impresion", "a", new byte[] { 1 }, Ventas.Manana));
        }

        Assert.Equal("a", (await _store.FindAsync("impresion", "a"))!.Clave);
    }
}
