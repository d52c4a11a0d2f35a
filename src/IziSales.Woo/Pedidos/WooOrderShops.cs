namespace IziSales.Woo;

/// <summary>Shops that stay the same as long as the application runs.</summary>
public sealed class WooOrderShops : IWooOrderShops
{
    /// <summary>These shops.</summary>
    /// <exception cref="ArgumentException">Two have the same name.</exception>
    public WooOrderShops(params IReadOnlyList<WooOrderShop> shops)
    {
        ArgumentNullException.ThrowIfNull(shops);
        if (shops.GroupBy(static shop => shop.Name).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"La tienda «{twice.Key}» está dos veces.", nameof(shops));
        }

        All = shops;
    }

    /// <inheritdoc/>
    public IReadOnlyList<WooOrderShop> All { get; }
}
