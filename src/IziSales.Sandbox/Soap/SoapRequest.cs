using System.Xml;

namespace IziSales.Sandbox.Soap;

/// <summary>A call of SUNAT's web services as it came: who calls, what is asked, with which values.</summary>
internal sealed class SoapRequest
{
    private const string Envelope = "http://schemas.xmlsoap.org/soap/envelope/";
    private const string Service = "http://service.sunat.gob.pe";
    private const string Security = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true };

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public required string Operation { get; init; }

    public string? Usuario { get; private set; }

    public string? Clave { get; private set; }

    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads an envelope; null when it is none, or names no operation of SUNAT's namespace.</summary>
    public static SoapRequest? Read(byte[] body)
    {
        try
        {
            using XmlReader xml = XmlReader.Create(new MemoryStream(body), Settings);
            return xml.MoveToContent() == XmlNodeType.Element && Is(xml, "Envelope", Envelope) ? Read(xml) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static SoapRequest? Read(XmlReader xml)
    {
        string? usuario = null;
        string? clave = null;
        while (xml.Read())
        {
            if (Is(xml, "Username", Security))
            {
                usuario = xml.ReadString();
            }
            else if (Is(xml, "Password", Security))
            {
                clave = xml.ReadString();
            }
            else if (Is(xml, "Body", Envelope))
            {
                return xml.Read() && xml.NodeType == XmlNodeType.Element && xml.NamespaceURI == Service ? Values(xml, usuario, clave) : null;
            }
        }

        return null;
    }

    private static SoapRequest Values(XmlReader xml, string? usuario, string? clave)
    {
        SoapRequest request = new() { Operation = xml.LocalName, Usuario = usuario, Clave = clave };
        int depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            return request;
        }

        xml.Read();
        while (xml.Depth > depth)
        {
            // SUNAT's schema leaves the children without a namespace; one that has a namespace is not seen there either.
            if (xml is { NodeType: XmlNodeType.Element, NamespaceURI: "" })
            {
                string name = xml.LocalName;
                request._values[name] = xml.ReadElementContentAsString();
            }
            else
            {
                xml.Skip();
            }
        }

        return request;
    }

    private static bool Is(XmlReader xml, string name, string space) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name && xml.NamespaceURI == space;
}
