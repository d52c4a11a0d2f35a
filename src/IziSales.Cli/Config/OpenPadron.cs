using IziSales.Pse;
using IziSales.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IziSales.Cli.Config;

/// <summary>The look-up as the configuration describes it: the copy of the padrón first, then the providers.</summary>
internal sealed class OpenPadron : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenPadron(ServiceProvider services, IPadronClient client)
    {
        _services = services;
        Client = client;
    }

    public IPadronClient Client { get; }

    /// <exception cref="CliException">The options are faulty; the message says which and why.</exception>
    public static OpenPadron Open(CliHost host, ConfigFile config)
    {
        ServiceCollection services = new();
        services.AddSingleton(host.Time);
        services.AddSingleton<IPadronSource>(Copy(host, config));
        services.AddIziSalesPadron(options =>
        {
            foreach (PadronProvider provider in config.Padron.Proveedores)
            {
                options.Providers.Add(provider);
            }

            foreach (string source in config.Padron.Orden)
            {
                options.Order.Add(source);
            }
        });
        ServiceProvider provider = services.BuildServiceProvider();
        try
        {
            return new OpenPadron(provider, provider.GetRequiredService<IPadronClient>());
        }
        catch (OptionsValidationException faulty)
        {
            provider.Dispose();
            throw CliException.WrongUse(string.Join('\n', faulty.Failures));
        }
    }

    /// <summary>The copy of the padrón reducido, which need not exist yet.</summary>
    public static PadronReducido Copy(CliHost host, ConfigFile config) =>
        new(new PadronReducidoOptions { File = config.PathOf(config.Padron.Archivo), Provider = SqliteFactory.Instance }, host.Time);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
