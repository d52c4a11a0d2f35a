using IziSales.Testing;

namespace IziSales.Cola.Tests;

public sealed class InMemoryColaStoreTests : ColaStoreContract
{
    protected override IColaStore Store { get; } = new InMemoryColaStore();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Store_InEachCase_HoldsTheContract(string name) => HoldsAsync(name);
}
