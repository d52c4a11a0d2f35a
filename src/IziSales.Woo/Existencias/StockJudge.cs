using System.Globalization;

namespace IziSales.Woo.Existencias;

/// <summary>Compares what the shop shows with what it should show.</summary>
internal static class StockJudge
{
    public static WooStockResult Judge(string sku, StockItem before, decimal expected, StockItem after)
    {
        (WooStockOutcome outcome, string message) = after.Quantity switch
        {
            _ when after.Quantity == expected => (WooStockOutcome.Applied, $"«{sku}»: la tienda muestra {Text(after.Quantity)}."),
            _ when after.Quantity == before.Quantity => (WooStockOutcome.Ignored, $"«{sku}»: la tienda respondió bien pero no cambió sus existencias ({Text(after.Quantity)} en lugar de {Text(expected)}). Corríjalas a mano en la tienda y revise sus complementos."),
            _ => (WooStockOutcome.Different, $"«{sku}»: la tienda muestra {Text(after.Quantity)} y se esperaba {Text(expected)}: hubo otro movimiento en ese momento, o la tienda solo admite cantidades enteras. Cuente y corrija si hace falta."),
        };
        return new(outcome, message) { ProductId = after.Product.Id, Before = before.Quantity, After = after.Quantity };
    }

    public static WooStockResult AlreadyApplied(string sku, StockItem item) =>
        new(WooStockOutcome.AlreadyApplied, $"«{sku}»: la tienda ya lo había descontado; muestra {Text(item.Quantity)}.") { ProductId = item.Product.Id, After = item.Quantity };

    public static WooStockResult NotManaged(string sku, StockItem item) =>
        new(WooStockOutcome.NotManaged, $"«{sku}»: la tienda no cuenta las existencias de este producto; no hay nada que descontar.") { ProductId = item.Product.Id };

    public static WooStockResult NotOne(string sku, IReadOnlyList<WooProduct> found) => found.Count == 0
        ? new(WooStockOutcome.NotFound, $"«{sku}»: la tienda no tiene ningún producto con ese SKU.")
        : new(WooStockOutcome.Ambiguous, string.Create(CultureInfo.InvariantCulture, $"«{sku}»: la tienda tiene {found.Count} productos con ese SKU; deje uno solo."));

    public static string Text(decimal quantity) => quantity.ToString("0.##########", CultureInfo.InvariantCulture);
}
