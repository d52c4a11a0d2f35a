using IziSales.Testing;

namespace IziSales.Pse.Tests.SignAndSend;

public sealed class SignAndSendContractTests : PseClientContract
{
    protected override PseWire Wire { get; } = new SignAndSendWire();
}
