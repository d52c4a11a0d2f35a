using IziSales.Pse;
using IziSales.Pse.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the ways out among an application's services.</summary>
public static class PseServiceCollectionExtensions
{
    /// <summary>Adds the application's channels, each under its name as key, and the default one as <see cref="IPseClient"/>; a default that is already there stays.</summary>
    /// <remarks>
    /// Options are checked when the application starts. TLS is always verified; redirections are not followed; paths, bodies and credentials are neither logged nor
    /// traced.
    /// </remarks>
    /// <exception cref="ArgumentException">No channel was added, two have one name, or the default is none of them.</exception>
    public static IServiceCollection AddIziSalesPse(this IServiceCollection services, Action<PseBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider => new RoadMap(provider.GetRequiredService<TimeProvider>()));
        services.AddHttpClient(PseBuilder.HttpName)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan) // the options' time-out, told apart from a cancellation, rules
            .UseSocketsHttpHandler(static (handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.ActivityHeadersPropagator = null; // traces would carry addresses, which are secret with some PSEs
                handler.ConnectTimeout = TimeSpan.FromSeconds(10);
                handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20); // a sending on a connection that the other end just dropped is a PorConfirmar for nothing
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2); // follows DNS while the client itself lives as long as the application
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        PseBuilder builder = new(services);
        configure(builder);
        string name = builder.Default ?? throw new ArgumentException("No se agregó ningún canal: use AddGeneric, AddSunatSoap u otro.", nameof(configure));
        if (!services.Any(service => service.ServiceType == typeof(IPseClient) && Equals(service.ServiceKey, name)))
        {
            throw new ArgumentException($"El canal predeterminado «{name}» no está entre los canales.", nameof(configure));
        }

        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IPseClient>(name));
        return services;
    }
}
