using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>A <c>SummaryDocuments</c> element.</summary>
internal static class LectorResumen
{
    private static readonly LectorLote.Clase Clase = new("RC", "1.1")
    {
        FaltaRuc = "2217",
        Ruc = "2216",
        FaltaTipoEmisor = "2219",
        TipoEmisor = "2218",
        LineaVacia = "2240",
        LineaIlegible = "2238",
        LineaCero = "2239",
    };

    public static ResumenDiario? Read(XElement root, Hallazgos hallazgos)
    {
        LectorLote.Cabecera? cabecera = LectorLote.Read(root, Clase, hallazgos);
        XElement[] elements = [.. root.Some(Sac + "SummaryDocumentsLine")];
        if (elements.Length > ResumenDiario.MaxLineas)
        {
            hallazgos.Sunat("0158", Under(root, "sac:SummaryDocumentsLine"), $"El archivo informa más de {ResumenDiario.MaxLineas} comprobantes.", "Repártalos en varios archivos.");
        }

        var numeros = new HashSet<int>();
        var lineas = new List<LineaResumen>(elements.Length);
        foreach (XElement element in elements)
        {
            LectorLote.NumeroLinea(element, numeros, Clase, hallazgos);
            if (LectorLineaResumen.Read(element, hallazgos) is { } linea)
            {
                lineas.Add(linea);
            }
        }

        return cabecera is null || lineas.Count < elements.Length ? null : new ResumenDiario(lineas, cabecera.Emisor, cabecera.Fechas, cabecera.Numero);
    }
}
