using IziSales.Testing;

namespace IziSales.Pse.Tests;

public sealed class FacturaSoapContractTests : PseClientContract
{
    protected override PseWire Wire { get; } = new FacturaSoapWire();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Client_InEachCase_HoldsTheContract(string name) => HoldsAsync(name);
}
