using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Woo.Mapping;

/// <summary>Which affectation the shop's taxes mean. Only a profile that shows taxes cares: elsewhere a price is a price.</summary>
internal static class Impuestos
{
    /// <summary>The affectation of goods; a shop that computes no taxes at all simply has them inside its prices.</summary>
    public static AfectacionIgv Of(Partida partida, WooOrder order, WooMappingOptions options) =>
        partida.IsSinImpuesto && Shows(order, options) ? options.Untaxed : options.TaxProfile.Afectacion;

    /// <summary>A shop that taxes at another rate than the law's would get a boleta whose IGV is not the one that its customer saw.</summary>
    public static void Judge(Partidas partidas, WooOrder order, WooMappingOptions options, List<ValidationIssue> issues)
    {
        if (!Shows(order, options) || !options.TaxProfile.Afectacion.IsGravada || options.TaxProfile.Tasa != TasaAplicable.Vigente)
        {
            return;
        }

        decimal vigente = Tasas.Igv.At(Lima.DateOf(order.Created));
        foreach (Partida partida in partidas.Lineas)
        {
            if (partida.Tasa is { } tasa && tasa != 0m && tasa != vigente)
            {
                issues.Add(new(
                    Motivos.OtraTasa,
                    "tax_lines",
                    string.Create(CultureInfo.InvariantCulture, $"La tienda cobró {tasa:0.##} % de impuesto por «{partida.Descripcion}» y el IGV es {vigente:0.##} %."),
                    "Corrija la tasa de impuesto en la tienda y emita esta boleta a mano."));
                return;
            }
        }
    }

    /// <summary>Whether all of an order is taxed alike, so that an amount out of it needs no lines; null when it is not.</summary>
    public static AfectacionIgv? OfAll(Partidas partidas, WooOrder order, WooMappingOptions options)
    {
        AfectacionIgv? all = null;
        foreach (Partida partida in partidas.Lineas)
        {
            AfectacionIgv one = Of(partida, order, options);
            if (all is not null && one != all)
            {
                return null;
            }

            all = one;
        }

        return all;
    }

    private static bool Shows(WooOrder order, WooMappingOptions options) =>
        order.HasTaxes && options.TaxProfile.Desglose == DesgloseImpuestos.Visible;
}
