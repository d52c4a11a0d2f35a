using IziSales.Ubl;

namespace IziSales.Woo.Mapping;

/// <summary>Makes the sale out of what was paid.</summary>
internal static class Venta
{
    /// <summary>Numbers of orders are short; a plugin's novel is left out of the boleta.</summary>
    private const int MaxNumero = 50;

    public static Sale From(WooOrder order, WooMappingOptions options, Partidas partidas, Adquirente? adquirente) => new()
    {
        Lines = [.. partidas.Lineas.Select(partida => Line(partida, Impuestos.Of(partida, order, options), options))],
        Adquirente = adquirente,
        Moneda = Moneda.Parse(order.Currency),
        DescuentosGlobales = [.. partidas.Descuentos.Select(static monto => Descuento.DeMonto(monto))],
        Observaciones = order.Number.Length is > 0 and <= MaxNumero ? [$"Pedido web {Textos.OneLine(order.Number)}"] : [],
    };

    private static SaleLine Line(Partida partida, AfectacionIgv afectacion, WooMappingOptions options)
    {
        bool isGratuita = partida.Despues == 0m;
        AfectacionIgv final = isGratuita ? Gratuita(afectacion) : afectacion;
        return new SaleLine(partida.Descripcion, partida.Cantidad, UnitPrice.Shelf(Redondeo.AUnitario(partida.Antes / partida.Cantidad)))
        {
            Code = partida.Codigo is { Length: <= LargoMaximo.Codigo } codigo ? codigo : null,
            Unit = partida.IsServicio ? UnidadMedida.Servicio : UnidadMedida.Unidad,
            Afectacion = final == options.TaxProfile.Afectacion ? null : final,
            Descuento = isGratuita || partida.Antes == partida.Despues ? null : Descuento.DeMonto(partida.Antes - partida.Despues),
        };
    }

    private static AfectacionIgv Gratuita(AfectacionIgv onerosa) => onerosa.Codigo[0] switch
    {
        '1' => AfectacionIgv.GravadoBonificacion,
        '2' => AfectacionIgv.ExoneradoGratuita,
        _ => AfectacionIgv.InafectoRetiroBonificacion,
    };
}
