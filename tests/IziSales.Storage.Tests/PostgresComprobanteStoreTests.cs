using IziSales.Emision;
using IziSales.Testing;

namespace IziSales.Storage.Tests;

[Collection(PostgresTurns.Name)]
public sealed class PostgresComprobanteStoreTests : ComprobanteStoreContract, IDisposable
{
    private readonly PostgresSchema _schema = PostgresSchema.Create();
    private readonly SqlComprobanteStore _store;

    public PostgresComprobanteStoreTests() => _store = new SqlComprobanteStore(_schema.DataSource, Patience.Limit);

    protected override IComprobanteStore Store => _store;

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public Task Store_InEachCase_HoldsTheContract(string name) => HoldsAsync(name);

    public void Dispose()
    {
        _store.Dispose();
        _schema.Dispose();
    }
}
