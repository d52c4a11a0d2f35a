using IziSales.Testing;

namespace IziSales.Emision.Tests;

public sealed class InMemoryComprobanteStoreTests : ComprobanteStoreContract
{
    protected override IComprobanteStore Store { get; } = new InMemoryComprobanteStore();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Store_InEachCase_HoldsTheContract(string name) => HoldsAsync(name);
}
