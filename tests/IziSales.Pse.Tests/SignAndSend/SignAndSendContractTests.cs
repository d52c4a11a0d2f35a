using IziSales.Testing;

namespace IziSales.Pse.Tests.SignAndSend;

public sealed class SignAndSendContractTests : PseClientContract
{
    protected override PseWire Wire { get; } = new SignAndSendWire();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Client_InEachCase_HoldsTheContract(string name) => HoldsAsync(name);
}
