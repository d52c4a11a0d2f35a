using IziSales.Emision;
using IziSales.Emision.Salida;
using IziSales.Pse;
using IziSales.Ubl;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the pipeline to an application.</summary>
public static class EmisionServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="BoletaIssuer"/>, <see cref="BoletaVoider"/>, <see cref="MovimientoRecorder"/> and the worker that sends documents, summaries and notices in the background.
    /// </summary>
    /// <remarks>
    /// The application brings an <see cref="IComprobanteStore"/> and an <see cref="IPseClient"/>; if it registers a <see cref="SignerSlot"/> or a
    /// <see cref="CpeSigner"/>, documents are signed here, else by the channel. Every registered <see cref="IEmisionPolicy"/> judges, every <see cref="ILimitWatch"/> watches, every
    /// <see cref="IEmisionObserver"/> hears and every <see cref="IAvisoReceiver"/> is told.
    /// </remarks>
    public static IServiceCollection AddIziSalesEmision(this IServiceCollection services, Action<EmisionOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<EmisionOptions>().Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EmisionOptions>, EmisionOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddSingleton(static provider => new BoletaIssuer(provider.GetRequiredService<IComprobanteStore>(), Options(provider))
        {
            Clock = provider.GetRequiredService<TimeProvider>(),
            Policies = [.. provider.GetServices<IEmisionPolicy>()],
            Watches = [.. provider.GetServices<ILimitWatch>()],
            Signer = SalidaServices.Signer(provider),
            Channel = provider.GetService<IPseClient>(),
            Signal = provider.GetRequiredService<OutboxSignal>(),
            Observers = [.. provider.GetServices<IEmisionObserver>()],
            Logger = provider.GetRequiredService<ILogger<BoletaIssuer>>(),
        });
        services.TryAddSingleton(static provider => new BoletaVoider(provider.GetRequiredService<IComprobanteStore>(), provider.GetRequiredService<IPseClient>())
        {
            Clock = provider.GetRequiredService<TimeProvider>(),
            Signal = provider.GetRequiredService<OutboxSignal>(),
        });
        services.TryAddSingleton(static provider => new MovimientoRecorder(provider.GetRequiredService<IComprobanteStore>())
        {
            Watches = [.. provider.GetServices<ILimitWatch>()],
            Signal = provider.GetRequiredService<OutboxSignal>(),
        });
        services.AddSalida();
        return services;
    }

    private static EmisionOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<EmisionOptions>>().Value;
}
