using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>Where the signature stands and what points at it. Whether it holds is <see cref="SignatureVerifier"/>'s to say.</summary>
internal static class LectorFirma
{
    public static void Judge(XElement root, Hallazgos hallazgos)
    {
        XElement? first = root.Elements().FirstOrDefault();
        XElement? signature = (first?.Name == Ext + "UBLExtensions" ? first : null)?.Descendants(Ds + "Signature").FirstOrDefault();
        if (signature is not null && signature.Attribute("Id") is null)
        {
            hallazgos.Sunat("2085", PathOf(signature), "La firma no tiene identificador (Id).", "Vuelva a firmar el documento.");
        }

        XElement? reference = root.Element(Cac + "Signature");
        if (reference is null)
        {
            hallazgos.Sunat("2076", Under(root, "cac:Signature"), "Falta el bloque cac:Signature que señala la firma.", "Genere el documento de nuevo.");
            return;
        }

        if (reference.Element(Cbc + "ID").Code() is null)
        {
            hallazgos.Sunat(reference.Element(Cbc + "ID") is null ? "2076" : "2077", Under(root, "cac:Signature/cbc:ID"), "Falta el identificador de la firma.", "Genere el documento de nuevo.");
        }

        if (reference.Child(Cac + "SignatoryParty", Cac + "PartyIdentification", Cbc + "ID").Code() is null)
        {
            hallazgos.Sunat("2079", Under(root, "cac:Signature/cac:SignatoryParty"), "Falta el RUC de quien firma.", "Escriba el RUC del emisor o de su PSE.");
        }

        if (reference.Child(Cac + "DigitalSignatureAttachment", Cac + "ExternalReference", Cbc + "URI").Code() is null)
        {
            hallazgos.Sunat("2083", Under(root, "cac:Signature/cac:DigitalSignatureAttachment"), "Falta la referencia a la firma.", "Genere el documento de nuevo.");
        }
    }
}
