using IziSales.Testing.Woo;

namespace IziSales.Woo.Tests.Bandeja;

public sealed class InMemoryWooOrderStoreTests : WooOrderStoreContract
{
    protected override IWooOrderStore Store { get; } = new InMemoryWooOrderStore();
}
