using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>The terms: how late and how early a file may come, by the day of reception in Lima.</summary>
internal sealed class Plazos(SandboxOptions options)
{
    /// <summary>The verdict when a term is broken; null when none is, or only one that is an observation.</summary>
    public Veredicto? Fault(Veredicto known, DateOnly today) => known.Documento switch
    {
        Comprobante comprobante => Fault(known, comprobante, today),
        ResumenDiario resumen => Fault(known, resumen, today),
        ComunicacionBaja baja when baja.Fechas.Generacion > today => known.Con(2301),
        ComunicacionBaja baja when Age(baja.Fechas.Referencia, today) > DiasAnulacion(baja) => known.Con(2957, ReglasRegistro.Linea(0, baja.Lineas[0].Documento)),
        _ => null,
    };

    /// <summary>Whether a summary tells of its day too late; it is accepted all the same.</summary>
    public static bool IsTarde(ResumenDiario resumen, DateOnly today) =>
        Age(resumen.Fechas.Referencia, today) > Umbrales.DiasResumen.At(resumen.Fechas.Referencia);

    private static int Age(DateOnly fecha, DateOnly today) => today.DayNumber - fecha.DayNumber;

    private static int DiasAnulacion(Lote lote) => Umbrales.DiasAnulacion.At(lote.Fechas.Referencia);

    private static Veredicto? Fault(Veredicto known, ResumenDiario resumen, DateOnly today)
    {
        if (resumen.Fechas.Generacion > today)
        {
            return known.Con(2236);
        }

        if (resumen.Lineas.Count > ResumenDiario.MaxLineas)
        {
            return known.Con(158, string.Create(CultureInfo.InvariantCulture, $"{resumen.Lineas.Count} líneas"));
        }

        bool late = Age(resumen.Fechas.Referencia, today) > DiasAnulacion(resumen);
        for (int i = 0; late && i < resumen.Lineas.Count; i++)
        {
            if (resumen.Lineas[i].Estado == EstadoItemResumen.Anular)
            {
                return known.Con(2957, ReglasRegistro.Linea(i, resumen.Lineas[i].Documento));
            }
        }

        return null;
    }

    private Veredicto? Fault(Veredicto known, Comprobante comprobante, DateOnly today)
    {
        DateOnly fecha = Lima.DateOf(comprobante.FechaEmision);
        Serie serie = comprobante.Numero.Serie;
        int age = Age(fecha, today);
        return -age > options.MaxDaysAhead ? known.Con(2329)
            : serie.IsDeContingencia ? null
            : serie.IsDeBoletas && age > options.MaxDaysLate ? known.Con(1079)
            : !serie.IsDeBoletas && age > (options.MaxDaysLateFactura ?? Umbrales.DiasEnvioFactura.At(fecha)) ? known.Con(2108)
            : null;
    }
}
