namespace IziSales.Woo;

/// <summary>The shops whose orders become boletas, as they are configured now.</summary>
public interface IWooOrderShops
{
    /// <summary>All of them.</summary>
    IReadOnlyList<WooOrderShop> All { get; }

    /// <summary>The shop of a name; null when there is none now.</summary>
    WooOrderShop? Find(string name) => All.FirstOrDefault(shop => shop.Name == name);
}
