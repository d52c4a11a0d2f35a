using IziSales.Testing;

namespace IziSales.Emision.Tests;

public sealed class InMemoryComprobanteStoreTests : ComprobanteStoreContract
{
    protected override IComprobanteStore Store { get; } = new InMemoryComprobanteStore();
}
