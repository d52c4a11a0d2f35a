using IziSales.Pse;
using IziSales.Ubl;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IziSales.Emision.Salida;

/// <summary>Puts the sending side together: what the store offers beside documents is used, what it does not is left out.</summary>
internal static class SalidaServices
{
    public static void AddSalida(this IServiceCollection services)
    {
        services.TryAddSingleton(static provider => new OutboxProcessor(Store(provider), provider.GetRequiredService<IPseClient>(), Settings(provider))
        {
            Clock = provider.GetRequiredService<TimeProvider>(),
            Observers = [.. provider.GetServices<IEmisionObserver>()],
            Logger = provider.GetRequiredService<ILogger<OutboxProcessor>>(),
        });
        services.AddHostedService(static provider => new OutboxWorker(provider.GetRequiredService<OutboxProcessor>(), Store(provider), provider.GetRequiredService<OutboxSignal>(), Settings(provider))
        {
            Resumenes = Resumenes(provider),
            Avisos = Avisos(provider),
        });
    }

    /// <summary>Who signs; null when the channel does.</summary>
    public static SignerSlot? Signer(IServiceProvider provider) => provider.GetService<SignerSlot>() ?? provider.GetService<CpeSigner>();

    private static ResumenProcessor? Resumenes(IServiceProvider provider) => Store(provider) is not IResumenStore resumenes ? null
        : new ResumenProcessor(Store(provider), resumenes, provider.GetRequiredService<IPseClient>(), Settings(provider))
        {
            Clock = provider.GetRequiredService<TimeProvider>(),
            Signer = Signer(provider),
            Observers = [.. provider.GetServices<IEmisionObserver>()],
            Logger = provider.GetRequiredService<ILogger<ResumenProcessor>>(),
        };

    private static AvisoProcessor? Avisos(IServiceProvider provider) => Store(provider) is not IAvisoStore avisos ? null
        : new AvisoProcessor(Store(provider), avisos, Settings(provider))
        {
            Clock = provider.GetRequiredService<TimeProvider>(),
            Receivers = [.. provider.GetServices<IAvisoReceiver>()],
            Signer = Signer(provider),
            Logger = provider.GetRequiredService<ILogger<AvisoProcessor>>(),
        };

    private static IComprobanteStore Store(IServiceProvider provider) => provider.GetRequiredService<IComprobanteStore>();

    private static EmisionOptions Settings(IServiceProvider provider) => provider.GetRequiredService<IOptions<EmisionOptions>>().Value;
}
