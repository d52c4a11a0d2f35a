using IziSales.Woo;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts web shops among an application's services.</summary>
public static class WooServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="WooClientFactory"/> and the application's shops, each a <see cref="WooClient"/> under its name as key; the first also without a key.
    /// </summary>
    /// <remarks>
    /// Options are checked when the application starts. TLS is always verified; redirections are not followed; addresses, bodies and keys are neither logged nor traced.
    /// </remarks>
    public static IServiceCollection AddIziSalesWoo(this IServiceCollection services, Action<WooBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(WooClientFactory.HttpName)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan) // the options' time-out, told apart from a cancellation, rules
            .UseSocketsHttpHandler(static (handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.ActivityHeadersPropagator = null; // shields dislike headers they do not know
                handler.AutomaticDecompression = System.Net.DecompressionMethods.All;
                handler.ConnectTimeout = TimeSpan.FromSeconds(10);
                handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20);
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2); // follows DNS while the client itself lives as long as the application
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.TryAddSingleton(static provider => new WooClientFactory(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>()));
        WooBuilder builder = new(services);
        configure?.Invoke(builder);
        if (builder.First is { } first)
        {
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<WooClient>(first));
        }

        return services;
    }
}
