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
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Shop, nameof(options));

        List<ValidationIssue> issues = [];
        Admision.Judge(order, options, issues);
        Adquirente? adquirente = Comprador.Find(order, options, issues);
        Partidas partidas = Partidas.From(order, issues);

        Sale? sale = null;
        if (!issues.Any(Motivos.SetsAside))
        {
            sale = Venta.From(order, options, partidas, adquirente);
            Ensayo.Judge(sale, order, options, issues);
        }

        bool isMapped = !issues.Any(Motivos.SetsAside);
        return new WooOrderMapping(options.IdempotencyKey(order), isMapped ? sale : null, new ValidationReport(issues));
    }
}
