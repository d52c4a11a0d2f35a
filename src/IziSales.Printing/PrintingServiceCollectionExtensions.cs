using IziSales.Cola;
using IziSales.Printing;
using IziSales.Printing.Queue;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds printing to an application.</summary>
public static class PrintingServiceCollectionExtensions
{
    /// <summary>Adds <see cref="PrintQueue"/> and the worker that prints in the background.</summary>
    /// <remarks>
    /// Jobs are kept in the application's <see cref="IColaStore"/>, which <c>AddIziSalesStorage</c> brings; without one they live as long as the process. Every
    /// registered <see cref="IPrintObserver"/> hears every event.
    /// </remarks>
    public static IServiceCollection AddIziSalesPrinting(this IServiceCollection services, Action<PrintingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<PrintingOptions>().Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PrintingOptions>, PrintingOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider => new PrintQueue(provider.GetService<IColaStore>() ?? new InMemoryColaStore(), provider.GetRequiredService<IOptions<PrintingOptions>>().Value)
        {
            Clock = provider.GetRequiredService<TimeProvider>(),
            Logger = provider.GetRequiredService<ILogger<PrintQueue>>(),
            Observers = [.. provider.GetServices<IPrintObserver>()],
        });
        services.AddHostedService<PrintQueueWorker>();
        return services;
    }
}
