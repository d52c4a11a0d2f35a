using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>What a document adds to the sales of its month: the one formula behind the meter of the regime's limits.</summary>
/// <remarks>
/// Pure. A store adds the difference between before and after to the month of the document's day with every change of state, so the meter is always the sum
/// over its documents and its movements. D.Leg. 937: the income arises with the sale, whatever SUNAT has answered so far.
/// </remarks>
public static class AporteVentas
{
    /// <summary>Soles, below zero for a nota de crédito that SUNAT has registered.</summary>
    public static decimal Of(ComprobanteEmitido comprobante)
    {
        ArgumentNullException.ThrowIfNull(comprobante);
        if (comprobante.Id.Tipo == TipoComprobante.NotaCredito)
        {
            return CicloComprobante.IsRegistrado(comprobante.Estado) ? -comprobante.ImporteEnSoles : 0m;
        }

        // A refused document counts until its sale has another number: the goods left the shop.
        return comprobante.Estado is EstadoComprobante.Anulado or EstadoComprobante.Reemplazado ? 0m : comprobante.ImporteEnSoles;
    }

    /// <summary>Totals of a document's month and year with it, right after it is kept: a nota de crédito takes nothing away before SUNAT has registered it.</summary>
    internal static Acumulado With(Acumulado acumulado, TipoComprobante tipo, decimal importeEnSoles)
    {
        decimal aporte = tipo == TipoComprobante.NotaCredito ? 0m : importeEnSoles;
        return acumulado with { VentasMes = acumulado.VentasMes + aporte, VentasAnio = acumulado.VentasAnio + aporte };
    }

    /// <summary>Totals of a day's month and year as if one document were not among them: it is about to be replaced or mended.</summary>
    public static Acumulado Without(Acumulado acumulado, DateOnly dia, ComprobanteEmitido comprobante)
    {
        ArgumentNullException.ThrowIfNull(acumulado);
        ArgumentNullException.ThrowIfNull(comprobante);
        DateOnly suyo = Lima.DateOf(comprobante.FechaEmision);
        decimal aporte = suyo.Year == dia.Year ? Of(comprobante) : 0m;
        return acumulado with
        {
            VentasMes = acumulado.VentasMes - (suyo.Month == dia.Month ? aporte : 0m),
            VentasAnio = acumulado.VentasAnio - aporte,
        };
    }

    /// <summary>What a note takes back from the document it modifies, in its currency: nothing unless it is a nota de crédito that SUNAT has or may still register.</summary>
    public static decimal Acreditado(ComprobanteEmitido nota)
    {
        ArgumentNullException.ThrowIfNull(nota);
        return nota.Id.Tipo == TipoComprobante.NotaCredito && CicloComprobante.IsVigente(nota.Estado) ? nota.ImporteTotal : 0m;
    }
}
