using System.Globalization;

namespace IziSales.Woo.Productos;

/// <summary>Where products stand below the interface.</summary>
internal static class WooPaths
{
    public static string Product(long id) => string.Create(CultureInfo.InvariantCulture, $"products/{id}");

    public static string Variations(long parentId) => string.Create(CultureInfo.InvariantCulture, $"products/{parentId}/variations");

    /// <summary>Where a product is written: of a variation not where it may also be read.</summary>
    public static string Of(WooProduct product) =>
        product.ParentId is { } parentId ? string.Create(CultureInfo.InvariantCulture, $"products/{parentId}/variations/{product.Id}") : Product(product.Id);
}
