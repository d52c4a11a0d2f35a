using IziSales.Ubl;

namespace SamplePos.Features.Vender;

/// <summary>How goods given away beside a sale stand in the boleta: it must name them, because a gift cannot be told afterwards.</summary>
internal static class Bonificacion
{
    /// <summary>The affectation of a gift in the shop's regime.</summary>
    public static AfectacionIgv Of(TaxProfile profile) =>
        profile.Afectacion == AfectacionIgv.GravadoOnerosa ? AfectacionIgv.GravadoBonificacion
        : profile.Afectacion == AfectacionIgv.ExoneradoOnerosa ? AfectacionIgv.ExoneradoGratuita
        : AfectacionIgv.InafectoRetiroBonificacion;
}
