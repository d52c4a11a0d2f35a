using IziSales.Woo.Conexion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IziSales.Woo;

/// <summary>The shops of an application, each under a name.</summary>
/// <remarks>
/// Each is a <see cref="WooClient"/> that is resolved by its name as key; the first is also resolved without a key. Options are checked when the application starts.
/// </remarks>
public sealed partial class WooBuilder
{
    private readonly IServiceCollection _services;

    internal WooBuilder(IServiceCollection services) => _services = services;

    internal string? First { get; private set; }

    /// <summary>Adds a shop.</summary>
    /// <param name="name">Its name in this application, which must never change: it is part of idempotency keys.</param>
    /// <param name="configure">Sets its address and keys.</param>
    public WooBuilder AddShop(string name, Action<WooShopOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        if (_services.Any(service => service.ServiceType == typeof(WooClient) && Equals(service.ServiceKey, name)))
        {
            throw new ArgumentException($"La tienda «{name}» está dos veces: dé a cada tienda un nombre distinto.", nameof(name));
        }

        First ??= name;
        _services.AddOptions<WooShopOptions>(name).Configure(configure).ValidateOnStart();
        _services.AddSingleton<IValidateOptions<WooShopOptions>>(new ShopValidator(name));
        _services.AddKeyedSingleton(name, static (provider, key) => provider.GetRequiredService<WooClientFactory>()
            .Create((string)key!, provider.GetRequiredService<IOptionsMonitor<WooShopOptions>>().Get((string)key!)));
        return this;
    }

    /// <summary>Adds the shops that a section describes: below each name, its options.</summary>
    public WooBuilder AddSection(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        foreach (IConfigurationSection shop in section.GetChildren())
        {
            AddShop(shop.Key, options => shop.Bind(options));
        }

        return this;
    }
}
