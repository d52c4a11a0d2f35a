using IziSales.Testing;

namespace IziSales.Pse.Tests.Nubefact;

public sealed class NubefactContractTests : PseClientContract
{
    protected override PseWire Wire { get; } = new NubefactWire();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Client_InEachCase_HoldsTheContract(string name) => HoldsAsync(name);
}
