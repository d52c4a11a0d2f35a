using IziSales.Ubl;

namespace IziSales.Woo.Mapping;

/// <summary>Makes the sale out of what was paid.</summary>
internal static class Venta
{
    private const int MaxCodigo = 30;

    public static Sale From(WooOrder order, WooMappingOptions options, Partidas partidas, Adquirente? adquirente) => new()
    {
        Lines = [.. partidas.Lineas.Select(partida => Line(partida, Afectacion(partida, order, options), options))],
        Adquirente = adquirente,
        Moneda = Moneda.Parse(order.Currency),
        DescuentosGlobales = [.. partidas.Descuentos.Select(static monto => Descuento.DeMonto(monto))],
    };

    private static SaleLine Line(Partida partida, AfectacionIgv afectacion, WooMappingOptions options)
    {
        bool isGratuita = partida.Despues == 0m;
        AfectacionIgv final = isGratuita ? Gratuita(afectacion) : afectacion;
        return new SaleLine(partida.Descripcion, partida.Cantidad, UnitPrice.Shelf(Redondeo.AUnitario(partida.Antes / partida.Cantidad)))
        {
            Code = partida.Codigo is { Length: <= MaxCodigo } codigo ? codigo : null,
            Unit = partida.IsServicio ? UnidadMedida.Servicio : UnidadMedida.Unidad,
            Afectacion = final == options.TaxProfile.Afectacion ? null : final,
            Descuento = isGratuita || partida.Antes == partida.Despues ? null : Descuento.DeMonto(partida.Antes - partida.Despues),
        };
    }

    // Only where taxes are shown does it matter which goods carry none; a shop that computes no taxes at all simply has them inside its prices.
    private static AfectacionIgv Afectacion(Partida partida, WooOrder order, WooMappingOptions options) =>
        partida.IsSinImpuesto && order.HasTaxes && options.TaxProfile.Desglose == DesgloseImpuestos.Visible
            ? options.Untaxed
            : options.TaxProfile.Afectacion;

    private static AfectacionIgv Gratuita(AfectacionIgv onerosa) => onerosa.Codigo[0] switch
    {
        '1' => AfectacionIgv.GravadoBonificacion,
        '2' => AfectacionIgv.ExoneradoGratuita,
        _ => AfectacionIgv.InafectoRetiroBonificacion,
    };
}
