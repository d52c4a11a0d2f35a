using IziSales.Emision;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the pipeline's health to an application's health checks.</summary>
public static class EmisionHealthServiceCollectionExtensions
{
    /// <summary>The name under which the check is registered.</summary>
    public const string CheckName = "izisales-emision";

    /// <summary>Adds <see cref="EmisionHealthCheck"/>, once however often it is called; the application maps the endpoint.</summary>
    public static IServiceCollection AddIziSalesEmisionHealth(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(static service => service.ServiceType == typeof(EmisionHealthCheck)))
        {
            return services;
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(static provider => new EmisionHealthCheck(provider.GetRequiredService<IComprobanteStore>(), provider.GetRequiredService<IOptions<EmisionOptions>>().Value)
        {
            Clock = provider.GetRequiredService<TimeProvider>(),
        });
        services.AddHealthChecks().Add(new HealthCheckRegistration(CheckName, static provider => provider.GetRequiredService<EmisionHealthCheck>(), failureStatus: null, tags: null));
        return services;
    }
}
