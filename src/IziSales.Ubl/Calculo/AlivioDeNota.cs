namespace IziSales.Ubl.Calculo;

/// <summary>A note has no operation type, and with it no relief for lines taxed at 0 % (3111, 2993): in a note they are not subject.</summary>
internal static class AlivioDeNota
{
    /// <summary>The affectation that a line takes in a note.</summary>
    public static AfectacionIgv Afectacion(AfectacionIgv afectacion, TributoLinea? principal) => principal is not { Tasa: 0m } ? afectacion : afectacion.Codigo switch
    {
        "10" => AfectacionIgv.InafectoOnerosa,
        "11" => AfectacionIgv.InafectoRetiroPremio,
        "12" or "13" or "16" => AfectacionIgv.InafectoRetiro,
        "14" => AfectacionIgv.InafectoRetiroPublicidad,
        "15" => AfectacionIgv.InafectoRetiroBonificacion,
        _ => afectacion,
    };

    /// <summary>The tax under which a line with that affectation stands.</summary>
    public static Tributo Tributo(Tributo tributo, AfectacionIgv afectacion) => tributo == Ubl.Tributo.Igv ? afectacion.Tributo : tributo;

    /// <summary>The sums, once no line is left that is taxed at 0 %.</summary>
    public static IReadOnlyList<TotalTributo> Totales(IReadOnlyList<TotalTributo> totales, IReadOnlyList<Linea> lineas)
    {
        bool conIgv = lineas.Any(static linea => linea.Tributos.Any(static tributo => tributo.Tributo == Ubl.Tributo.Igv));
        if (conIgv || totales.FirstOrDefault(static total => total.Tributo == Ubl.Tributo.Igv) is not { } aliviado)
        {
            return totales;
        }

        decimal? otros = totales.FirstOrDefault(static total => total.Tributo == Ubl.Tributo.Inafecto)?.BaseImponible;
        return
        [
            aliviado with { Tributo = Ubl.Tributo.Inafecto, BaseImponible = aliviado.BaseImponible + (otros ?? 0m) },
            .. totales.Where(static total => total.Tributo != Ubl.Tributo.Igv && total.Tributo != Ubl.Tributo.Inafecto),
        ];
    }
}
