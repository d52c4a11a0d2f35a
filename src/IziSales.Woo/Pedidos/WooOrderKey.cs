using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace IziSales.Woo;

/// <summary>The idempotency key of one document of one order: whatever is repeated, there is one document for it.</summary>
/// <remarks>
/// <c>woo:&lt;shop&gt;:&lt;order&gt;</c> for the boleta, <c>…:devolucion:&lt;refund&gt;</c> for what takes a refund back, <c>…:anulacion</c> for what undoes a
/// cancelled order. Shops' names have no colon.
/// </remarks>
public sealed record WooOrderKey
{
    private const string Prefix = "woo";
    private const string Refund = "devolucion";
    private const string Cancel = "anulacion";
    private const int MostParts = 5;

    private WooOrderKey(string shop, long orderId, string value)
    {
        Shop = shop;
        OrderId = orderId;
        Value = value;
    }

    /// <summary>The shop's short name.</summary>
    public string Shop { get; }

    /// <summary>The order's id.</summary>
    public long OrderId { get; }

    /// <summary>The whole key.</summary>
    public string Value { get; }

    /// <summary>The key of the same order's boleta.</summary>
    public string OfBoleta => Boleta(Shop, OrderId);

    /// <summary>Reads a key; another program's key is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out WooOrderKey? key)
    {
        string[] parts = text?.Split(':') ?? [];
        bool isKnown = parts is [Prefix, { Length: > 0 }, _] or [Prefix, { Length: > 0 }, _, Cancel] or [Prefix, { Length: > 0 }, _, Refund, _];
        key = isKnown && TryId(parts[2], out long order) && (parts.Length < MostParts || TryId(parts[^1], out _)) ? new WooOrderKey(parts[1], order, text!) : null;
        return key is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static void EnsureShop(string shop)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(shop);
        if (shop.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException($"«{shop}»: el nombre corto de una tienda no lleva dos puntos.", nameof(shop));
        }
    }

    internal static string Boleta(string shop, long orderId) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{shop}:{orderId}");

    internal static string Devolucion(string shop, long orderId, long refundId) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{shop}:{orderId}:{Refund}:{refundId}");

    internal static string Anulacion(string shop, long orderId) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{shop}:{orderId}:{Cancel}");

    private static bool TryId(string text, out long id) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;
}
