using IziSales.Ubl;

namespace IziSales.Pse.Nubefact;

/// <summary>Nubefact's own numbering of how a line stands towards the IGV, in place of catálogo 07.</summary>
internal static class TipoDeIgv
{
    private static readonly Dictionary<AfectacionIgv, int> Numeros = new()
    {
        [AfectacionIgv.GravadoOnerosa] = 1,
        [AfectacionIgv.GravadoRetiroPremio] = 2,
        [AfectacionIgv.GravadoRetiroDonacion] = 3,
        [AfectacionIgv.GravadoRetiro] = 4,
        [AfectacionIgv.GravadoRetiroPublicidad] = 5,
        [AfectacionIgv.GravadoBonificacion] = 6,
        [AfectacionIgv.GravadoRetiroTrabajadores] = 7,
        [AfectacionIgv.ExoneradoOnerosa] = 8,
        [AfectacionIgv.InafectoOnerosa] = 9,
        [AfectacionIgv.InafectoRetiroBonificacion] = 10,
        [AfectacionIgv.InafectoRetiro] = 11,
        [AfectacionIgv.InafectoMuestrasMedicas] = 12,
        [AfectacionIgv.InafectoConvenioColectivo] = 13,
        [AfectacionIgv.InafectoRetiroPremio] = 14,
        [AfectacionIgv.InafectoRetiroPublicidad] = 15,
        [AfectacionIgv.Exportacion] = 16,
        [AfectacionIgv.ExoneradoGratuita] = 17,
        [AfectacionIgv.InafectoGratuita] = 20,
    };

    private static readonly Dictionary<int, AfectacionIgv> Afectaciones = Numeros.ToDictionary(static pair => pair.Value, static pair => pair.Key);

    /// <summary>Their number; null for milled rice (IVAP), which goes another way there.</summary>
    public static int? Of(AfectacionIgv afectacion) => Numeros.TryGetValue(afectacion, out int numero) ? numero : null;

    /// <summary>Our row for their number; null for one that is not known.</summary>
    public static AfectacionIgv? ToAfectacion(int numero) => Afectaciones.GetValueOrDefault(numero);
}
