using IziSales.Pse;

namespace SamplePos.Features.Ajustes.Canal;

/// <summary>A channel in use, with what it stands on.</summary>
public sealed class CanalAbierto : IAsyncDisposable
{
    private readonly ServiceProvider _ground;

    internal CanalAbierto(ServiceProvider ground, IPseClient client)
    {
        _ground = ground;
        Client = client;
    }

    /// <summary>The channel.</summary>
    public IPseClient Client { get; }

    /// <summary>Closes its connections.</summary>
    public ValueTask DisposeAsync() => _ground.DisposeAsync();
}
