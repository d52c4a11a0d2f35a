using System.Net;
using IziSales.Ubl;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace IziSales.Sandbox;

/// <summary>A sandbox with a web server of its own on loopback, for tests, demonstrations and the command line.</summary>
public sealed class SunatSandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SunatSandboxServer(WebApplication app)
    {
        _app = app;
        Sandbox = app.Services.GetRequiredService<SunatSandbox>();
        Uri[] addresses = [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(static address => new Uri(address))];
        BaseAddress = addresses.First(static address => address.Scheme == Uri.UriSchemeHttp);
        TlsAddress = addresses.FirstOrDefault(static address => address.Scheme == Uri.UriSchemeHttps);
    }

    /// <summary>The sandbox, to look into and to give faults to.</summary>
    public SunatSandbox Sandbox { get; }

    /// <summary>Where it listens: the contract's base address, and the page in a browser.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The same under TLS with a certificate that nobody trusts; null unless <see cref="SandboxOptions.TlsPort"/> asks for it.</summary>
    public Uri? TlsAddress { get; }

    /// <summary>Starts on a port of 127.0.0.1.</summary>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="configure">Changes the options. By default none is changed.</param>
    /// <param name="time">The clock. By default the system's.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">The port, or the file that keeps the register, is in use.</exception>
    /// <exception cref="FormatException">The file that keeps the register is something else, or damaged.</exception>
    public static async Task<SunatSandboxServer> StartAsync(
        int port = 0, Action<SandboxOptions>? configure = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        SandboxOptions options = new();
        configure?.Invoke(options);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
            if (options.TlsPort is { } tls)
            {
                kestrel.Listen(IPAddress.Loopback, tls, listen => listen.UseHttps(DemoCertificate.Create(options.Ruc, "NADIE", (time ?? TimeProvider.System).GetUtcNow())));
            }
        });
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        builder.Services.AddSunatSandbox(options);
        if (time is not null)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton(time));
        }

        WebApplication app = builder.Build();
        SunatSandboxServer? started = null;
        try
        {
            app.MapSunatSandbox("");
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            started = new SunatSandboxServer(app);
            return started;
        }
        finally
        {
            if (started is null)
            {
                await app.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Stops at once and forgets everything that is not in a file.</summary>
    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource now = new();
        await now.CancelAsync().ConfigureAwait(false);
        await _app.StopAsync(now.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }
}
