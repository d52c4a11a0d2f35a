using System.Xml;
using System.Xml.Linq;
using IziSales.Ubl.Lectura;
using IziSales.Ubl.Reglas;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>Reads the XML of a document back, ours or a stranger's: any prefixes, CDATA, any encoding the XML declares.</summary>
/// <remarks>Amounts are taken as written, never computed anew, so that the rules judge what the XML says.</remarks>
public static class CpeReader
{
    /// <summary>Reads a document; whatever is wrong with it becomes an issue, never an exception.</summary>
    public static CpeReading Read(ReadOnlyMemory<byte> xml)
    {
        try
        {
            XElement root = XmlAcotado.Load(xml).Root!;
            var hallazgos = new Hallazgos { IsDeFactura = IsDeFactura(root) };
            DocumentoElectronico? documento = Read(root, hallazgos);
            return new CpeReading(documento, hallazgos.ToReport().Issues);
        }
        catch (XmlException e)
        {
            return new CpeReading(documento: null, [NoEsXml(e)]);
        }
    }

    /// <summary>The fault of bytes that are no XML, the same whoever meets it.</summary>
    internal static ValidationIssue NoEsXml(XmlException e) => new(
        IssueCode.Sunat("0306"),
        "",
        $"El archivo no es un XML que se pueda leer: línea {e.LineNumber}, posición {e.LinePosition}.",
        "Envíe el XML tal como se generó, sin abrirlo ni guardarlo con otro programa.");

    private static bool IsDeFactura(XElement root) => root.Name.LocalName == "Invoice" ? LectorInvoice.IsFactura(root) : LectorAfectado.IsDeFactura(root);

    private static DocumentoElectronico? Read(XElement root, Hallazgos hallazgos)
    {
        switch (root.Name.NamespaceName, root.Name.LocalName)
        {
            case (UblNamespaces.Invoice, "Invoice"):
                return LectorInvoice.Read(root, hallazgos);
            case (UblNamespaces.CreditNote, "CreditNote"):
                return LectorNota.ReadCredito(root, hallazgos);
            case (UblNamespaces.DebitNote, "DebitNote"):
                return LectorNota.ReadDebito(root, hallazgos);
            case (UblNamespaces.SummaryDocuments, "SummaryDocuments"):
                return LectorResumen.Read(root, hallazgos);
            case (UblNamespaces.VoidedDocuments, "VoidedDocuments"):
                return LectorBaja.Read(root, hallazgos);
            default:
                hallazgos.Own("IZI-XML-002", root.Name.LocalName, $"Un documento {root.Name.LocalName} no se lee.", "Se leen Invoice, CreditNote, DebitNote, SummaryDocuments y VoidedDocuments, cada uno en su espacio de nombres.");
                return null;
        }
    }
}
