namespace SamplePos.E2E.TiendaWeb;

/// <summary>A till beside a web shop to which it is not connected, for tests that are refused and change nothing.</summary>
public sealed class UnconnectedShop : IAsyncLifetime
{
    public WebShopBench Bench { get; private set; } = null!;

    public async Task InitializeAsync() => Bench = await WebShopBench.StartAsync();

    public async Task DisposeAsync() => await Bench.DisposeAsync();
}
