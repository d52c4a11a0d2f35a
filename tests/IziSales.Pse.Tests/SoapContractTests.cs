using IziSales.Testing;

namespace IziSales.Pse.Tests;

public sealed class SoapContractTests : PseClientContract
{
    protected override PseWire Wire { get; } = new SoapWire();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Client_InEachCase_HoldsTheContract(string name) => HoldsAsync(name);
}
