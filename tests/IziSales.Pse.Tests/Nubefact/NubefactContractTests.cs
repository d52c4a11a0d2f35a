using IziSales.Testing;

namespace IziSales.Pse.Tests.Nubefact;

public sealed class NubefactContractTests : PseClientContract
{
    protected override PseWire Wire { get; } = new NubefactWire();
}
