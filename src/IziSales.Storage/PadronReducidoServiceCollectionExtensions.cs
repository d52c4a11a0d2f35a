using IziSales.Pse;
using IziSales.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts SUNAT's padrón reducido among an application's services.</summary>
public static class PadronReducidoServiceCollectionExtensions
{
    /// <summary>Adds <see cref="PadronReducido"/>, which <see cref="IPadronClient"/> then asks about every RUC before it goes to the internet.</summary>
    public static IServiceCollection AddIziSalesPadronReducido(this IServiceCollection services, Action<PadronReducidoOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<PadronReducidoOptions>().Configure(configure)
            .Validate(static options => !string.IsNullOrWhiteSpace(options.File), "PadronReducidoOptions.File: falta el archivo del padrón.")
            .Validate(static options => options.Provider is not null, "PadronReducidoOptions.Provider: falta el driver de SQLite, por ejemplo SqliteFactory.Instance.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider => new PadronReducido(provider.GetRequiredService<IOptions<PadronReducidoOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPadronSource, PadronReducido>(static provider => provider.GetRequiredService<PadronReducido>()));
        return services;
    }
}
