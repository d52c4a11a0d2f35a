using IziSales.Ubl;

namespace IziSales.Printing.Content;

/// <summary>The sums that the paper shows.</summary>
internal static class TotalesContent
{
    /// <remarks>A Nuevo RUS seller may not break out any tax: then only what the customer pays is printed, and what leads from the lines to it.</remarks>
    public static IEnumerable<TicketBlock> Compose(Comprobante comprobante)
    {
        Totales totales = comprobante.Totales;
        Moneda moneda = comprobante.Moneda;
        bool visible = comprobante.Emisor.TaxProfile.Desglose == DesgloseImpuestos.Visible;

        IEnumerable<(string Label, decimal Amount)> rows = [.. FromLinesToTotal(comprobante), .. visible ? Desglose(totales) : []];
        foreach ((string label, decimal amount) in rows.Where(static row => row.Amount != 0m))
        {
            yield return new TicketAmount(label, Cifras.Monto(amount, moneda));
        }

        if (totales.Redondeo != 0m)
        {
            yield return new TicketAmount("Redondeo", Cifras.Monto(totales.Redondeo, moneda));
        }

        yield return new TicketAmount("TOTAL", Cifras.Monto(totales.ImporteTotal, moneda), TicketEmphasis.Large);
    }

    // Discounts and charges on the whole document, told as the difference that the customer can check on the paper.
    private static IEnumerable<(string Label, decimal Amount)> FromLinesToTotal(Comprobante comprobante)
    {
        decimal lineas = comprobante.Lineas.Sum(static linea => linea.Importe);
        decimal diferencia = comprobante.Totales.ImporteTotal - comprobante.Totales.Redondeo - lineas;
        return diferencia == 0m ? [] : [("Subtotal", lineas), (diferencia < 0m ? "Descuento" : "Cargos", diferencia)];
    }

    private static IEnumerable<(string Label, decimal Amount)> Desglose(Totales totales) =>
    [
        ("Op. gravada", totales.Gravado),
        ("Op. exonerada", totales.Exonerado),
        ("Op. inafecta", totales.Inafecto),
        ("Op. de exportación", totales.Exportacion),
        ("Op. gratuita", totales.Gratuito),
        ("IGV", totales.Igv),
        ("ICBPER", totales.Icbper),
    ];
}
