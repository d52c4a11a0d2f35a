using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Woo.Mapping;

/// <summary>Derives the boleta that the sale would become, to see its total and its faults before anybody relies on it.</summary>
internal static class Ensayo
{
    private static readonly NumeroComprobante Numero = NumeroComprobante.Parse("B001-1");
    private static readonly Ruc Cualquiera = Ruc.FromDni(Dni.Parse("00000001"));

    /// <summary>Anybody: neither the amounts nor the rules about the sale depend on name and RUC.</summary>
    public static Emisor Emisor(WooMappingOptions options) => new() { Ruc = Cualquiera, RazonSocial = "ENSAYO", TaxProfile = options.TaxProfile };

    public static void Judge(Sale sale, WooOrder order, WooMappingOptions options, List<ValidationIssue> issues)
    {
        var boleta = Boleta.From(sale, Emisor(options), Numero, order.Created);
        decimal pagado = Redondeo.ADosDecimales(order.Total);
        if (boleta.Totales.ImporteTotal != pagado)
        {
            issues.Add(new(Motivos.TotalDistinto, "total", string.Create(CultureInfo.InvariantCulture, $"La boleta saldría por {boleta.Totales.ImporteTotal:0.00} y el cliente pagó {pagado:0.00}."), "Emita la boleta a mano."));
        }

        issues.AddRange(boleta.Validate().Issues.Where(static issue => issue.Severity != Severity.Observacion));
    }
}
