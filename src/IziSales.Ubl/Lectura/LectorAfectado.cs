using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>The document that a note modifies.</summary>
internal static class LectorAfectado
{
    public static Clase Credito { get; } = new("10", "2117", "2399", "2116");

    public static Clase Debito { get; } = new("03", "2205", "2400", "2204");

    /// <summary>Whether the note says that it modifies a factura.</summary>
    public static bool IsDeFactura(XElement root) =>
        Referencias(root).FirstOrDefault().Child(Cbc + "DocumentTypeCode").Code() == TipoComprobante.Factura.Codigo;

    /// <summary>The first document modified, for the SDK's notes have one; null when it could not be read.</summary>
    public static DocumentoReferido? Read(XElement root, Clase clase, string? motivo, Hallazgos hallazgos)
    {
        XElement[] referencias = [.. Referencias(root)];
        if (referencias.Length == 0)
        {
            return SinReferencia(root, clase, motivo, hallazgos);
        }

        DocumentoReferido?[] leidos = [.. referencias.Select(referencia => Read(referencia, clase, root, hallazgos))];
        var vistos = new HashSet<DocumentoReferido>();
        for (int i = 0; i < leidos.Length; i++)
        {
            if (leidos[i] is { } leido && !vistos.Add(leido))
            {
                hallazgos.Sunat("2365", PathOf(referencias[i].Parent!), $"El documento {leido.Numero} que la nota modifica está repetido.", "Deje uno solo.");
            }
        }

        if (leidos.OfType<DocumentoReferido>().Select(static leido => leido.Tipo).Distinct().Count() > 1)
        {
            hallazgos.Sunat("2884", Under(root, "cac:BillingReference"), "La nota modifica documentos de distinto tipo.", "Haga una nota por cada tipo de documento.");
        }

        return leidos[0];
    }

    private static IEnumerable<XElement> Referencias(XElement root) =>
        root.Some(Cac + "BillingReference").Select(static referencia => referencia.Element(Cac + "InvoiceDocumentReference")).OfType<XElement>();

    private static DocumentoReferido? Read(XElement referencia, Clase clase, XElement root, Hallazgos hallazgos)
    {
        string? id = referencia.Element(Cbc + "ID").Code();
        string? codigo = referencia.Element(Cbc + "DocumentTypeCode").Code();
        string path = PathOf(referencia);
        if (id is null || codigo is null)
        {
            hallazgos.Sunat("2524", path, id is null ? "Falta el número del documento que la nota modifica." : "Falta el tipo del documento que la nota modifica.", "Indique tipo, serie y número del documento.");
            return null;
        }

        bool legible = NumeroComprobante.TryParse(id, out NumeroComprobante? numero);
        if (!legible)
        {
            hallazgos.Sunat(clase.Numero, path + "/cbc:ID", $"«{Shorten(id)}» no es la serie y el número del documento que la nota modifica.", "Escriba serie, guion y hasta ocho dígitos: B001-27.");
        }

        if (codigo is "16" or "55")
        {
            hallazgos.Own("IZI-XML-002", path + "/cbc:DocumentTypeCode", $"Una nota sobre un documento de tipo {codigo} no se lee.", "Valide este archivo con los niveles xsd y signature.");
            return null;
        }

        if (!TipoComprobante.TryParse(codigo, out TipoComprobante? tipo))
        {
            bool deBoletas = root.Element(Cbc + "ID").Code()?.StartsWith('B') == true;
            hallazgos.Sunat(deBoletas ? clase.TipoDeBoleta : clase.TipoDeFactura, path + "/cbc:DocumentTypeCode", $"Una nota no modifica un documento de tipo «{Shorten(codigo)}».", "Escriba 03 para una boleta, 01 para una factura.");
            return null;
        }

        return legible ? new DocumentoReferido(tipo, numero!) : null;
    }

    // Other concepts (credit 10) and penalties (debit 03) need not name a document there; the number in the reason then tells.
    private static DocumentoReferido? SinReferencia(XElement root, Clase clase, string? motivo, Hallazgos hallazgos)
    {
        if (motivo != clase.MotivoSinDocumento)
        {
            hallazgos.Sunat("2524", Under(root, "cac:BillingReference"), "Falta el documento que la nota modifica.", "Indique tipo, serie y número del documento.");
            return null;
        }

        string? id = root.Child(Cac + "DiscrepancyResponse", Cbc + "ReferenceID").Code();
        if (NumeroComprobante.TryParse(id, out NumeroComprobante? numero))
        {
            return new DocumentoReferido(numero.Serie.IsDeBoletas ? TipoComprobante.Boleta : TipoComprobante.Factura, numero);
        }

        hallazgos.Own("IZI-XML-002", Under(root, "cac:BillingReference"), $"Una nota con motivo {motivo} que no señala ningún documento no se lee.", "Señale el documento, o valide este archivo con los niveles xsd y signature.");
        return null;
    }

    /// <summary>What differs between the two kinds of notes.</summary>
    /// <param name="MotivoSinDocumento">The reason that needs no document.</param>
    /// <param name="Numero">Code of a number that is none.</param>
    /// <param name="TipoDeBoleta">Code of a kind of document that a note on boletas does not modify.</param>
    /// <param name="TipoDeFactura">Code of a kind of document that a note on facturas does not modify.</param>
    internal sealed record Clase(string MotivoSinDocumento, string Numero, string TipoDeBoleta, string TipoDeFactura);
}
