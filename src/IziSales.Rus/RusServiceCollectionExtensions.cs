using IziSales.Rus;
using IziSales.Ubl;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the Nuevo RUS to an application.</summary>
public static class RusServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="NrusLimitPolicy"/>, which judges before each number is taken, and <see cref="NrusVigia"/>, whose notices are kept with what caused them.
    /// </summary>
    /// <remarks>Settings that make no sense stop the application when it starts.</remarks>
    public static IServiceCollection AddIziSalesRus(this IServiceCollection services, Action<NrusLimitOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<NrusLimitOptions>().Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NrusLimitOptions>, NrusLimitOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEmisionPolicy, NrusLimitPolicy>(static provider => new NrusLimitPolicy(Options(provider))));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILimitWatch, NrusVigia>(static provider => new NrusVigia(Options(provider))));
        return services;
    }

    private static NrusLimitOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<NrusLimitOptions>>().Value;
}
