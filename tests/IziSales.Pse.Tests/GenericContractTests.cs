using IziSales.Testing;

namespace IziSales.Pse.Tests;

public sealed class GenericContractTests : PseClientContract
{
    protected override PseWire Wire { get; } = new GenericWire();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Client_InEachCase_HoldsTheContract(string name) => HoldsAsync(name);
}
