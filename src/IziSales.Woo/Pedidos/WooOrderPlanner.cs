using IziSales.Woo.Mapping;

namespace IziSales.Woo;

/// <summary>Decides what must happen because of an order. Nothing is read or kept outside.</summary>
public static class WooOrderPlanner
{
    /// <summary>Plans one order.</summary>
    /// <param name="order">The order as it stands now.</param>
    /// <param name="refunds">Its refunds with their lines, for those that have no document yet.</param>
    /// <param name="known">What has happened already; null for an order that was never seen.</param>
    /// <param name="options">The shop's settings.</param>
    public static WooOrderPlan Plan(WooOrder order, IReadOnlyList<WooRefund> refunds, WooOrderRecord? known, WooMappingOptions options)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(refunds);
        ArgumentNullException.ThrowIfNull(options);
        var plan = new Plan(order, refunds, known, options);
        return known?.Boleta is { } boleta ? plan.AfterIssue(boleta) : plan.BeforeIssue();
    }

    /// <summary>Whether a refund of this order still needs a document, so that its lines must be read.</summary>
    internal static bool NeedsRefunds(WooOrder order, WooOrderRecord? known, WooMappingOptions options) =>
        order.Refunds.Any(refund => refund.Amount > 0m && known?.Find(WooOrderKey.Devolucion(options.Shop, order.Id, refund.Id)) is null);
}
