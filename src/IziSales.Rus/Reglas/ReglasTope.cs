using IziSales.Ubl;

namespace IziSales.Rus.Reglas;

/// <summary>The limits as they would stand with the document.</summary>
internal static class ReglasTope
{
    public static void Judge(Comprobante comprobante, Acumulado acumulado, NrusLimitOptions options, Juicio juicio)
    {
        // A nota de crédito lowers the sales, once SUNAT has registered it: no limit stands against it.
        if (comprobante is NotaCredito)
        {
            return;
        }

        decimal importe = comprobante.Totales.ImporteTotal;
        Acumulado proyectado = acumulado with { VentasMes = acumulado.VentasMes + importe, VentasAnio = acumulado.VentasAnio + importe };
        NrusMedida medida = NrusMedidor.Measure(proyectado, options, Lima.DateOf(comprobante.FechaEmision));
        if (medida.Nivel == NrusNivel.Exceeded)
        {
            juicio.Add(Decision(options.Action), "IZI-RUS-010", "Totales.ImporteTotal", $"Con esta venta: {medida.Mensaje}", Remedio(options.Action));
            return;
        }

        if (medida.Nivel == NrusNivel.Red)
        {
            juicio.Add(PolicyDecision.Warn, "IZI-RUS-012", "Totales.ImporteTotal", medida.Mensaje, "Converse con su contador antes de llegar al tope.");
        }

        if (medida.Mes.IsExcedido)
        {
            juicio.Add(
                PolicyDecision.Warn,
                "IZI-RUS-011",
                "Totales.ImporteTotal",
                $"Con esta venta el mes pasa el tope de la {options.Categoria.Descripcion}.",
                "Este mes pague la cuota de la categoría 2.");
        }
    }

    private static PolicyDecision Decision(NrusLimitAction action) => action switch
    {
        NrusLimitAction.Warn => PolicyDecision.Warn,
        NrusLimitAction.Block => PolicyDecision.Block,
        _ => PolicyDecision.RequireAcknowledgement,
    };

    private static string Remedio(NrusLimitAction action) => action switch
    {
        NrusLimitAction.Block => "La tienda está configurada para no pasar el tope; cambie la opción o consulte a su contador.",
        NrusLimitAction.Warn => "Consulte a su contador sobre el cambio de régimen.",
        _ => "Confirme que lo sabe para emitir la boleta; la obligación de emitirla sigue.",
    };
}
