using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>Writes a comprobante as XML without a signature, for a PSE that signs it.</summary>
/// <remarks>UTF-8 in canonical form. To sign here, see <see cref="CpeSigner"/>.</remarks>
public static class CpeWriter
{
    /// <summary>The document's XML, with an empty place for the signature.</summary>
    /// <exception cref="FormatException">A text holds a character that XML forbids; <see cref="Comprobante.Validate"/> reports it beforehand as IZI-XML-001.</exception>
    public static byte[] Write(Comprobante comprobante)
    {
        ArgumentNullException.ThrowIfNull(comprobante);
        var xml = new CanonicalWriter(UblInvoice.Estimate(comprobante), 0);
        try
        {
            xml.Raw(UblRoot.Declaration);
            xml.Raw(UblRoot.Invoice.Head);
            UblInvoice.WriteBody(ref xml, comprobante);
            return xml.Written.ToArray();
        }
        finally
        {
            xml.Return();
        }
    }
}
