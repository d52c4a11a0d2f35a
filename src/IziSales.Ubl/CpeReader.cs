using System.Xml;
using System.Xml.Linq;
using IziSales.Ubl.Lectura;
using IziSales.Ubl.Reglas;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>Reads the XML of a boleta back into a document, ours or a stranger's: any prefixes, CDATA, any encoding the XML declares.</summary>
/// <remarks>Amounts are taken as written, never computed anew, so that the rules judge what the XML says.</remarks>
public static class CpeReader
{
    /// <summary>Reads a document; whatever is wrong with it becomes an issue, never an exception.</summary>
    public static CpeReading Read(ReadOnlyMemory<byte> xml)
    {
        var hallazgos = new Hallazgos();
        Comprobante? comprobante = null;
        try
        {
            comprobante = Read(XmlAcotado.Load(xml).Root!, hallazgos);
        }
        catch (XmlException e)
        {
            hallazgos.Sunat("0306", "", $"El archivo no es un XML que se pueda leer: línea {e.LineNumber}, posición {e.LinePosition}.", "Envíe el XML tal como se generó, sin abrirlo ni guardarlo con otro programa.");
        }

        return new CpeReading(comprobante, hallazgos.ToReport().Issues);
    }

    private static Boleta? Read(XElement root, Hallazgos hallazgos)
    {
        if (root.Name != XName.Get("Invoice", UblNamespaces.Invoice))
        {
            hallazgos.Own("IZI-XML-002", root.Name.LocalName, $"Un documento {root.Name.LocalName} todavía no se lee; solo boletas (Invoice, tipo 03).", "Valide este archivo con los niveles xsd y signature.");
            return null;
        }

        return LectorInvoice.Read(root, hallazgos);
    }
}
