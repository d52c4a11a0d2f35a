using IziSales.Sandbox;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the make-believe SUNAT among an application's services.</summary>
public static class SunatSandboxServiceCollectionExtensions
{
    /// <summary>Adds one <see cref="SunatSandbox"/>; map it with <c>MapSunatSandbox</c>.</summary>
    public static IServiceCollection AddSunatSandbox(this IServiceCollection services, Action<SandboxOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        SandboxOptions options = new();
        configure?.Invoke(options);
        return services.AddSunatSandbox(options);
    }

    internal static IServiceCollection AddSunatSandbox(this IServiceCollection services, SandboxOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new SunatSandbox(options, provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
