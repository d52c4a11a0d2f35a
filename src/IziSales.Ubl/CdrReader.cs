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

    // Only the clock's face counts: some write a date-time where a date belongs, or a time zone behind the time, and all of them mean Lima.
    private static DateTimeOffset? Moment(string? date, string? time)
    {
        const int DateLength = 10;
        const int TimeLength = 8;
        string day = date?.Trim() ?? "";
        string hour = time?.Trim() ?? "";
        if (hour.Length == 0 && day.Length > DateLength)
        {
            hour = day[(DateLength + 1)..];
        }

        if (!DateOnly.TryParseExact(Cut(day, DateLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly onDay) || onDay.Year is < 2000 or > 2999)
        {
            return null;
        }

        _ = TimeOnly.TryParseExact(Cut(hour, TimeLength), "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly atHour);
        return new DateTimeOffset(onDay.ToDateTime(atHour), Lima.Offset);
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
