using IziSales.Testing;

namespace IziSales.Pse.Tests;

public sealed class GenericContractTests : PseClientContract
{
    protected override PseWire Wire { get; } = new GenericWire();
}
