using IziSales.Testing;

namespace IziSales.Pse.Tests;

public sealed class FacturaSoapContractTests : PseClientContract
{
    protected override PseWire Wire { get; } = new FacturaSoapWire();
}
