using IziSales.Ubl;

namespace IziSales.Woo.Mapping;

/// <summary>Whether an order may get a boleta at all: status, currency, refunds, an earlier boleta, a wish for a factura.</summary>
internal static class Admision
{
    /// <summary>States by which another program says that it has tried and there is no document.</summary>
    private static readonly string[] Fallidos = ["ERROR", "RECHAZADO", "EXCEPCION", "EXCEPCIÓN"];

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

        if (order.Total > 0m && order.Refunds.Sum(static refund => refund.Amount) >= order.Total)
        {
            issues.Add(new(Motivos.TodoDevuelto, "refunds", "Todo lo pagado se devolvió antes de emitir la boleta.", "No hace falta boleta; si ya entregó los productos, emítala a mano."));
        }

        if (Emitida(order, options) is { } emitida)
        {
            issues.Add(new(Motivos.YaEmitida, emitida.Key, $"El pedido ya tiene comprobante: {Textos.OneLine(emitida.Value)}.", "No emita otro. Si ese comprobante no existe, borre el campo del pedido."));
        }
    }

    /// <summary>A factura that is wanted: another document than the mapper makes, or one that the shop cannot make at all.</summary>
    public static void Factura(WooOrder order, WooMappingOptions options, Adquirente? adquirente, List<ValidationIssue> issues)
    {
        if (Comprador.FacturaField(order, options) is not { } campo)
        {
            return;
        }

        const string avise = "Avise al cliente que recibirá una boleta, que no da crédito fiscal";
        bool withRuc = adquirente?.Documento.Tipo == TipoDocumentoIdentidad.Ruc;
        if (!options.TaxProfile.Nombre.StartsWith(TaxProfile.Nrus.Nombre, StringComparison.Ordinal))
        {
            issues.Add(new(Motivos.PideFactura, campo.Key, "El cliente pidió factura.", "Emita una factura en lugar de la boleta."));
        }
        else if (withRuc && options.FacturaNoPosible == WooFacturaPolicy.SetAside)
        {
            issues.Add(new(Motivos.FacturaNoPosible, campo.Key, "El cliente pidió factura con su RUC, pero un negocio del Nuevo RUS solo emite boletas.", $"{avise}; si acepta, quite la factura del pedido."));
        }
        else
        {
            issues.Add(new(Motivos.FacturaNoDada, campo.Key, "El cliente pidió factura, pero un negocio del Nuevo RUS solo emite boletas.", $"{avise}."));
        }
    }

    private static WooMetaData? Emitida(WooOrder order, WooMappingOptions options)
    {
        foreach (string key in options.IssuedKeys)
        {
            if (Campos.First(order, key) is { } field && !Fallidos.Contains(field.Value.Trim(), StringComparer.OrdinalIgnoreCase))
            {
                return field;
            }
        }

        return null;
    }
}
