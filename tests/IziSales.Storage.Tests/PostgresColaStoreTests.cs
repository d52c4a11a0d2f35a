using IziSales.Cola;
using IziSales.Testing;

namespace IziSales.Storage.Tests;

[Collection(PostgresTurns.Name)]
public sealed class PostgresColaStoreTests : ColaStoreContract, IDisposable
{
    private readonly PostgresSchema _schema = PostgresSchema.Create();
    private readonly SqlColaStore _store;

    public PostgresColaStoreTests() => _store = new SqlColaStore(_schema.DataSource, Patience.Limit);

    protected override IColaStore Store => _store;

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public Task Store_InEachCase_HoldsTheContract(string name) => HoldsAsync(name);

    public void Dispose()
    {
        _store.Dispose();
        _schema.Dispose();
    }
}
