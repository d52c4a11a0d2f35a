using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>Writes a document as XML without a signature, for a PSE that signs it.</summary>
/// <remarks>UTF-8 in canonical form. To sign here, see <see cref="CpeSigner"/>.</remarks>
public static class CpeWriter
{
    /// <summary>The document's XML, with an empty place for the signature.</summary>
    /// <exception cref="FormatException">A text holds a character that XML forbids; <see cref="DocumentoElectronico.Validate"/> reports it beforehand as IZI-XML-001.</exception>
    public static byte[] Write(DocumentoElectronico documento)
    {
        ArgumentNullException.ThrowIfNull(documento);
        var xml = new CanonicalWriter(documento.Estimate, 0);
        try
        {
            xml.Raw(UblRoot.Declaration);
            xml.Raw(documento.Root.Head);
            documento.WriteBody(ref xml);
            return xml.Written.ToArray();
        }
        finally
        {
            xml.Return();
        }
    }
}
