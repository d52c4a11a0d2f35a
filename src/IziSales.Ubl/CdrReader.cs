using System.Xml;
using IziSales.Ubl.Lectura;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>Reads a CDR as SUNAT, an OSE or a PSE hands it over: zipped or bare, with any prefixes, in any encoding.</summary>
public static class CdrReader
{
    /// <summary>Reads a CDR from trusted hands.</summary>
    /// <param name="zipOrXml">The zip <c>R-….zip</c>, or the XML inside it.</param>
    /// <exception cref="FormatException">It is no CDR.</exception>
    public static Cdr Read(byte[] zipOrXml)
    {
        ArgumentNullException.ThrowIfNull(zipOrXml);
        byte[] xml = CpePackage.IsZip(zipOrXml) ? CpePackage.ReadXml(zipOrXml).Xml : zipOrXml;
        try
        {
            using XmlReader reader = XmlAcotado.Open(xml);
            return LectorCdr.Read(reader);
        }
        catch (XmlException e)
        {
            throw new FormatException("El CDR no es un XML que se pueda leer.", e);
        }
    }

    /// <summary>Reads a CDR from outside; whatever is wrong with it gives null.</summary>
    public static Cdr? TryRead(byte[]? zipOrXml)
    {
        if (zipOrXml is null)
        {
            return null;
        }

        try
        {
            return Read(zipOrXml);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
