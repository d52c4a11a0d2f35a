using IziSales.Pse;
using IziSales.Pse.Padron;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the look-up of DNI and RUC among an application's services.</summary>
public static class PadronServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPadronClient"/> over the options' providers and every <see cref="IPadronSource"/> among the services.</summary>
    /// <remarks>
    /// The options are checked when the application starts. TLS is always verified; redirections are not followed; requests are not logged at all, because their
    /// addresses hold people's numbers and, with some providers, the token.
    /// </remarks>
    public static IServiceCollection AddIziSalesPadron(this IServiceCollection services, Action<PadronOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<PadronOptions>().Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PadronOptions>, PadronOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(ProviderSource.ClientName)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan) // the options' time-outs rule
            .UseSocketsHttpHandler(static (handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.ActivityHeadersPropagator = null; // traces would carry addresses
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.TryAddSingleton<IPadronClient, PadronClient>();
        return services;
    }
}
