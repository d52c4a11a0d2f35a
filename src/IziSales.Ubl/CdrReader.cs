using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>Reads a CDR as SUNAT, an OSE or a PSE hands it over: zipped or bare, with any prefixes, in any encoding.</summary>
public static class CdrReader
{
    private static readonly XNamespace Cac = UblNamespaces.Cac;
    private static readonly XNamespace Cbc = UblNamespaces.Cbc;

    /// <summary>Reads a CDR from trusted hands.</summary>
    /// <param name="zipOrXml">The zip <c>R-….zip</c>, or the XML inside it.</param>
    /// <exception cref="FormatException">It is no CDR.</exception>
    public static Cdr Read(byte[] zipOrXml)
    {
        ArgumentNullException.ThrowIfNull(zipOrXml);
        byte[] xml = CpePackage.IsZip(zipOrXml) ? CpePackage.ReadXml(zipOrXml).Xml : zipOrXml;
        try
        {
            return Read(XmlAcotado.Load(xml));
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

    private static Cdr Read(XDocument document)
    {
        XElement root = document.Root!;
        if (root.Name.LocalName != "ApplicationResponse")
        {
            throw new FormatException($"El archivo no es un CDR: su raíz es {root.Name.LocalName}.");
        }

        XElement? response = root.Element(Cac + "DocumentResponse")?.Element(Cac + "Response");
        string? code = response?.Element(Cbc + "ResponseCode")?.Value.Trim();
        if (!int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int codigo))
        {
            throw new FormatException("El CDR no trae un código de respuesta (cbc:ResponseCode).");
        }

        return new Cdr
        {
            Codigo = codigo,
            Descripcion = response!.Element(Cbc + "Description")?.Value.Trim() ?? "",
            Referencia = response.Element(Cbc + "ReferenceID")?.Value.Trim() ?? "",
            Notas = [.. root.Elements(Cbc + "Note").Select(static note => note.Value.Trim()).Where(static note => note.Length > 0)],
            Numero = root.Element(Cbc + "ID")?.Value.Trim(),
            RucEmisor = root.Element(Cac + "ReceiverParty")?.Descendants(Cbc + "ID").FirstOrDefault()?.Value.Trim(),
            FechaRecepcion = Moment(root.Element(Cbc + "ResponseDate")?.Value, root.Element(Cbc + "ResponseTime")?.Value),
        };
    }

    private static DateTimeOffset? Moment(string? date, string? time)
    {
        string text = $"{date?.Trim()}T{(string.IsNullOrWhiteSpace(time) ? "00:00:00" : time.Trim())}";
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            ? new DateTimeOffset(moment.UtcDateTime.Ticks, Lima.Offset)
            : null;
    }
}
