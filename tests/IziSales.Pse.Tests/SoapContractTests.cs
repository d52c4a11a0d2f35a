using IziSales.Testing;

namespace IziSales.Pse.Tests;

public sealed class SoapContractTests : PseClientContract
{
    protected override PseWire Wire { get; } = new SoapWire();
}
