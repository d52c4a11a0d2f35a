using IziSales.Ubl;

namespace IziSales.Woo.Mapping;

/// <summary>Whether an order may get a boleta at all: status, currency, refunds, an earlier boleta, a wish for a factura.</summary>
internal static class Admision
{
    public static void Judge(WooOrder order, WooMappingOptions options, List<ValidationIssue> issues)
    {
        if (!options.Statuses.Contains(order.Status, StringComparer.Ordinal))
        {
            issues.Add(new(Motivos.Estado, "status", $"El pedido está en estado «{order.Status}», que no se factura.", "Espere a que el pedido cambie de estado, o agregue ese estado a la lista de la tienda."));
        }

        if (!options.Currencies.Any(moneda => moneda.Codigo == order.Currency))
        {
            issues.Add(new(Motivos.Moneda, "currency", $"El pedido está en la moneda «{order.Currency}», que no se factura.", "Emita la boleta a mano, o agregue esa moneda a la lista de la tienda."));
        }

        if (order.Refunds.Count > 0)
        {
            issues.Add(new(Motivos.Devolucion, "refunds", "El pedido tiene devoluciones, y su total no las descuenta.", "Emita la boleta por lo vendido y luego la nota de crédito por lo devuelto."));
        }

        if (Campos.First(order, options.IssuedKeys) is { } emitida)
        {
            issues.Add(new(Motivos.YaEmitida, emitida.Key, $"El pedido ya tiene la boleta {emitida.Value}.", "No emita otra. Si esa boleta no existe, borre el campo del pedido."));
        }

        Factura(order, options, issues);
    }

    private static void Factura(WooOrder order, WooMappingOptions options, List<ValidationIssue> issues)
    {
        if (Comprador.FacturaField(order, options) is not { } campo)
        {
            return;
        }

        issues.Add(!options.TaxProfile.Nombre.StartsWith(TaxProfile.Nrus.Nombre, StringComparison.Ordinal)
            ? new(Motivos.PideFactura, campo.Key, "El cliente pidió factura.", "Emita una factura en lugar de la boleta.")
            : new(Motivos.FacturaNoPosible, campo.Key, "El cliente pidió factura, pero un negocio del Nuevo RUS solo emite boletas.", "Avise al cliente que recibirá una boleta, que no da crédito fiscal."));
    }
}
