using IziSales.Woo.Bandeja;

namespace IziSales.Woo;

/// <summary>A shop whose orders become boletas: how to reach it, and what to make of them.</summary>
public sealed class WooOrderShop
{
    /// <summary>Looks after the orders of the shop that a client reaches.</summary>
    /// <exception cref="ArgumentException">The options are of another shop.</exception>
    public WooOrderShop(WooClient client, WooOrderOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        WooOrderKey.EnsureShop(options.Mapping.Shop);
        if (client.Shop != options.Mapping.Shop)
        {
            throw new ArgumentException($"El cliente es de la tienda «{client.Shop}» y las opciones son de «{options.Mapping.Shop}».", nameof(options));
        }

        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.PollInterval, TimeSpan.Zero, nameof(options));
        Options = options;
        Orders = new ShopOrders(client);
    }

    /// <summary>The shop's short name.</summary>
    public string Name => Options.Mapping.Shop;

    /// <summary>What becomes of its orders.</summary>
    public WooOrderOptions Options { get; }

    internal ShopOrders Orders { get; }
}
