using IziSales.Testing;

namespace IziSales.Pse.Tests.ApiSunat;

public sealed class ApiSunatContractTests : PseClientContract
{
    protected override PseWire Wire { get; } = new ApiSunatWire();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Client_InEachCase_HoldsTheContract(string name) => HoldsAsync(name);
}
