using IziSales.Pse;
using IziSales.Pse.Generic;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the way out among an application's services.</summary>
public static class PseServiceCollectionExtensions
{
    private const string ClientName = "IziSales.Pse";

    /// <summary>Adds an <see cref="IPseClient"/> that speaks the neutral REST contract; a client that is already there stays.</summary>
    /// <remarks>The options are checked when the application starts. TLS is always verified; redirections are not followed; the token is never logged.</remarks>
    public static IServiceCollection AddIziSalesPse(this IServiceCollection services, Action<GenericPseOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<GenericPseOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GenericPseOptions>, GenericPseOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(ClientName)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan) // the options' time-out, told apart from a cancellation, rules
            .UseSocketsHttpHandler(static (handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.ConnectTimeout = TimeSpan.FromSeconds(10);
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2); // follows DNS while the client itself lives as long as the application
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(["Authorization"]);
        services.TryAddSingleton<IPseClient>(static provider => new GenericPseClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName),
            provider.GetRequiredService<IOptions<GenericPseOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
