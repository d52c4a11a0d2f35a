using IziSales.Pse;
using Microsoft.Extensions.DependencyInjection;

namespace IziSales.Cli.Config;

/// <summary>A channel ready to be used.</summary>
internal sealed class OpenChannel(string name, IPseClient client, ServiceProvider services) : IAsyncDisposable
{
    public string Name { get; } = name;

    public IPseClient Client { get; } = client;

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
