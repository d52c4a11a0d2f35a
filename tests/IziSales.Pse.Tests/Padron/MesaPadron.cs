using System.Net;
using System.Net.Sockets;
using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IziSales.Pse.Tests.Padron;

/// <summary>The look-up as an application registers it, before scripted servers, on a clock that the test moves, with every log line kept.</summary>
internal sealed class MesaPadron : IAsyncDisposable
{
    public const string Token = "secreto-de-prueba";

    public static readonly Dni Rosa = Dni.Parse("48285071");
    public static readonly Ruc Tienda = Ruc.Parse("20100066603");

    private readonly Lazy<ServiceProvider> _services;

    public MesaPadron(Action<PadronOptions, MesaPadron> configure, params IPadronSource[] locals)
    {
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        foreach (IPadronSource local in locals)
        {
            services.AddSingleton(local);
        }

        services.AddIziSalesPadron(options => configure(options, this));
        _services = new Lazy<ServiceProvider>(services.BuildServiceProvider);
    }

    public ScriptedServer Server { get; } = new();

    public ScriptedServer Second { get; } = new();

    public ManualTimeProvider Time { get; } = new();

    public KeptLog Log { get; } = new();

    public IPadronClient Client => _services.Value.GetRequiredService<IPadronClient>();

    /// <summary>One provider in the neutral form.</summary>
    public static MesaPadron WithOne(Action<PadronOptions>? configure = null) => new((options, mesa) =>
    {
        options.Providers.Add(PadronProvider.Neutral(mesa.Server.BaseAddress, Token));
        configure?.Invoke(options);
    });

    /// <summary>Two providers, asked one after the other.</summary>
    public static MesaPadron WithTwo() => new(static (options, mesa) =>
    {
        options.Providers.Add(PadronProvider.Neutral(mesa.Server.BaseAddress, Token));
        options.Providers.Add(PadronProvider.ApisNetPeV2(mesa.Second.BaseAddress, Token));
    });

    public async ValueTask DisposeAsync()
    {
        if (_services.IsValueCreated)
        {
            await _services.Value.DisposeAsync();
        }

        await Server.DisposeAsync();
        await Second.DisposeAsync();
    }
}
