using System.Globalization;
using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>A <c>VoidedDocuments</c> element.</summary>
internal static class LectorBaja
{
    private static readonly LectorLote.Clase Clase = new("RA", "1.0")
    {
        FaltaRuc = "2290",
        Ruc = "2289",
        FaltaTipoEmisor = "2288",
        TipoEmisor = "2287",
        LineaVacia = "2307",
        LineaIlegible = "2305",
        LineaCero = "2306",
    };

    public static ComunicacionBaja? Read(XElement root, Hallazgos hallazgos)
    {
        LectorLote.Cabecera? cabecera = LectorLote.Read(root, Clase, hallazgos);
        var numeros = new HashSet<int>();
        var lineas = new List<LineaBaja>();
        bool legible = true;
        foreach (XElement element in root.Some(Sac + "VoidedDocumentsLine"))
        {
            LectorLote.NumeroLinea(element, numeros, Clase, hallazgos);
            if (Documento(element, hallazgos) is { } documento)
            {
                lineas.Add(new LineaBaja(documento, element.Element(Sac + "VoidReasonDescription")?.Value ?? ""));
            }
            else
            {
                legible = false;
            }
        }

        return legible && cabecera is not null ? ComunicacionBaja.From(lineas, cabecera.Emisor, cabecera.Fechas, cabecera.Numero) : null;
    }

    private static DocumentoReferido? Documento(XElement element, Hallazgos hallazgos)
    {
        string path = PathOf(element);
        string? codigo = element.Element(Cbc + "DocumentTypeCode").Code();
        if (!TipoComprobante.TryParse(codigo, out TipoComprobante? tipo))
        {
            hallazgos.Sunat(codigo is null ? "2309" : "2308", path + "/cbc:DocumentTypeCode", codigo is null ? "Falta el tipo del comprobante." : $"El tipo «{Shorten(codigo)}» no se da de baja con este archivo.", "Escriba 01, 07 u 08.");
        }

        string? texto = element.Element(Sac + "DocumentSerialID").Code();
        if (!Serie.TryParse(texto, out Serie? serie))
        {
            hallazgos.Sunat(texto is null ? "2311" : "2310", path + "/sac:DocumentSerialID", texto is null ? "Falta la serie del comprobante." : $"«{Shorten(texto)}» no es una serie.", "Escriba la serie, por ejemplo F001.");
        }

        string? digitos = element.Element(Sac + "DocumentNumberID").Code();
        bool numerico = int.TryParse(digitos, NumberStyles.None, CultureInfo.InvariantCulture, out int correlativo) && correlativo is > 0 and <= NumeroComprobante.MaxCorrelativo;
        if (!numerico)
        {
            hallazgos.Sunat(digitos is null ? "2313" : "2312", path + "/sac:DocumentNumberID", digitos is null ? "Falta el número del comprobante." : $"«{Shorten(digitos)}» no es un número de hasta 8 dígitos.", "Escriba el número del comprobante, sin la serie.");
        }

        return tipo is not null && serie is not null && numerico ? new DocumentoReferido(tipo, new NumeroComprobante(serie, correlativo)) : null;
    }
}
