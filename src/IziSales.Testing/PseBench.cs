using IziSales.Pse;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IziSales.Testing;

/// <summary>A channel as an application registers it, before a scripted server, on a clock that the test moves; at the end it sees that no secret was logged.</summary>
internal sealed class PseBench : IAsyncDisposable
{
    private readonly PseWire _wire;
    private readonly CapturedLog _log = new();
    private readonly ServiceProvider _services;

    public PseBench(PseWire wire, Action<PseChannelOptions>? road = null, Uri? at = null)
    {
        _wire = wire;
        Server = new ScriptedServer { Standing = wire.Standing };
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
        services.AddIziSalesPse(builder => wire.AddTo(builder, "canal", at ?? Server.BaseAddress, options =>
        {
            options.QueryRetries = 0;
            options.BreakerThroughput = int.MaxValue;
            road?.Invoke(options);
        }));
        _services = services.BuildServiceProvider();
        Client = _services.GetRequiredKeyedService<IPseClient>("canal");
    }

    public ScriptedServer Server { get; }

    public ManualTimeProvider Time { get; } = new();

    public IPseClient Client { get; }

    /// <summary>How often the document went out.</summary>
    public int Sendings => Server.Requests.Count(_wire.IsSending);

    /// <summary>Sends, and asks about the ticket where the channel answers nothing else.</summary>
    public async Task<EnvioResult> SendAsync()
    {
        EnvioResult result = await Client.SendAsync(_wire.Envio);
        return _wire.IsAlwaysDeferred && result is { Estado: EstadoEnvio.EnProceso, Ticket: { } ticket } ? await Client.GetStatusAsync(ticket) : result;
    }

    public void AssertNoSecretIn(string text) => Assert.All(_wire.Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));

    public async ValueTask DisposeAsync()
    {
        AssertNoSecretIn(string.Join('\n', _log.Lines));
        await _services.DisposeAsync();
        await Server.DisposeAsync();
        _log.Dispose();
    }
}
