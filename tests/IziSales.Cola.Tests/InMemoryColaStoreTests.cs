using IziSales.Testing;

namespace IziSales.Cola.Tests;

public sealed class InMemoryColaStoreTests : ColaStoreContract
{
    protected override IColaStore Store { get; } = new InMemoryColaStore();
}
