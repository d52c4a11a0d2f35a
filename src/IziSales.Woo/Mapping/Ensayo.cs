using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Woo.Mapping;

/// <summary>Derives the boleta that the sale would become, to see its total and its faults before anybody relies on it.</summary>
internal static class Ensayo
{
    private static readonly NumeroComprobante Numero = NumeroComprobante.Parse("B001-1");

    public static void Judge(Sale sale, WooOrder order, WooMappingOptions options, List<ValidationIssue> issues)
    {
        // Name and RUC are anybody's: neither the amounts nor the rules about the sale depend on them.
        Emisor emisor = new() { Ruc = Ruc.FromDni(Dni.Parse("00000001")), RazonSocial = "ENSAYO", TaxProfile = options.TaxProfile };
        var boleta = Boleta.From(sale, emisor, Numero, order.Created);
        decimal pagado = Redondeo.ADosDecimales(order.Total);
        if (boleta.Totales.ImporteTotal != pagado)
        {
            issues.Add(new(Motivos.TotalDistinto, "total", string.Create(CultureInfo.InvariantCulture, $"La boleta saldría por {boleta.Totales.ImporteTotal:0.00} y el cliente pagó {pagado:0.00}."), "Emita la boleta a mano."));
        }

        issues.AddRange(boleta.Validate().Issues.Where(static issue => issue.Severity != Severity.Observacion));
    }
}
