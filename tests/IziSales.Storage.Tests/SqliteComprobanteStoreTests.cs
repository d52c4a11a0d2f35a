using IziSales.Emision;
using IziSales.Testing;

namespace IziSales.Storage.Tests;

public sealed class SqliteComprobanteStoreTests : ComprobanteStoreContract, IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly SqlComprobanteStore _store;

    public SqliteComprobanteStoreTests() => _store = new SqlComprobanteStore(_file.DataSource, Patience.Limit);

    protected override IComprobanteStore Store => _store;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Store_InEachCase_HoldsTheContract(string name) => HoldsAsync(name);

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }
}
