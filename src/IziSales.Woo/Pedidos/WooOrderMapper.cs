using IziSales.Ubl;
using IziSales.Woo.Mapping;

namespace IziSales.Woo;

/// <summary>Turns orders into sales.</summary>
/// <remarks>
/// The boleta's total equals the order's total to the céntimo, or the order is set aside with its reasons. Prices are the gross amounts of the lines
/// (<c>total</c> + <c>total_tax</c>), because the shop's taxes are rounded line by line and its <c>price</c> is a binary number.
/// </remarks>
public static class WooOrderMapper
{
    /// <summary>Maps one order. Nothing is read or kept outside.</summary>
    public static WooOrderMapping Map(WooOrder order, WooMappingOptions options)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(options);
        WooOrderKey.EnsureShop(options.Shop);

        List<ValidationIssue> issues = [];
        Admision.Judge(order, options, issues);
        Adquirente? adquirente = Comprador.Find(order, options, issues);
        Admision.Factura(order, options, adquirente, issues);
        var partidas = Partidas.From(order, issues);
        Impuestos.Judge(partidas, order, options, issues);

        Sale? sale = null;
        if (!issues.Exists(Motivos.SetsAside))
        {
            sale = Venta.From(order, options, partidas, adquirente);
            Ensayo.Judge(sale, order, options, issues);
        }

        bool isMapped = !issues.Exists(Motivos.SetsAside);
        return new WooOrderMapping(WooOrderKey.Boleta(options.Shop, order.Id), isMapped ? sale : null, new ValidationReport(issues));
    }
}
