using IziSales.Cola;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IziSales.Woo;

/// <content>The care for orders.</content>
public sealed partial class WooBuilder
{
    /// <summary>Adds the inbox of web orders, what decides on them, the replies to their shops, and the worker that drives all three.</summary>
    /// <remarks>
    /// The application adds an <see cref="IColaStore"/>, an <see cref="IWooOrderHandler"/> over its documents, and, if orders are to be remembered longer than the
    /// process lives, an <see cref="IWooOrderStore"/>. Shops that are only known while it runs come from an <see cref="IWooOrderShops"/> of its own.
    /// </remarks>
    /// <param name="orders">What becomes of the orders of shops that were added here, by their names.</param>
    public WooBuilder AddOrders(params IReadOnlyList<WooOrderOptions> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        _services.TryAddSingleton<IWooOrderShops>(provider =>
            new WooOrderShops([.. orders.Select(options => new WooOrderShop(provider.GetRequiredKeyedService<WooClient>(options.Mapping.Shop), options))]));
        _services.TryAddSingleton<IWooOrderStore, InMemoryWooOrderStore>();
        _services.TryAddSingleton(static provider => new WooOrderInbox(provider.GetRequiredService<IColaStore>()) { Clock = provider.GetRequiredService<TimeProvider>() });
        _services.TryAddSingleton(static provider => new WooReplies(provider.GetRequiredService<IColaStore>()) { Clock = provider.GetRequiredService<TimeProvider>() });
        _services.TryAddSingleton(static provider => new WooOrderPoller(provider.GetRequiredService<WooOrderInbox>(), provider.GetRequiredService<IWooOrderStore>()));
        _services.TryAddSingleton(Processor);
        _services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WooOrderWorker>(Worker));
        return this;
    }

    private static WooOrderProcessor Processor(IServiceProvider provider) => new(
        provider.GetRequiredService<IWooOrderShops>(),
        provider.GetRequiredService<IWooOrderStore>(),
        provider.GetRequiredService<IWooOrderHandler>(),
        provider.GetRequiredService<WooReplies>())
    {
        Clock = provider.GetRequiredService<TimeProvider>(),
        Logger = provider.GetRequiredService<ILogger<WooOrderProcessor>>(),
    };

    private static WooOrderWorker Worker(IServiceProvider provider) => new(
        provider.GetRequiredService<IColaStore>(),
        provider.GetRequiredService<IWooOrderShops>(),
        provider.GetRequiredService<IWooOrderStore>(),
        provider.GetRequiredService<WooOrderInbox>(),
        provider.GetRequiredService<WooOrderProcessor>(),
        provider.GetRequiredService<WooReplies>());
}
