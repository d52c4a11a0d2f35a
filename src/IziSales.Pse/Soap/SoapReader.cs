using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using IziSales.Pse.Http;

namespace IziSales.Pse.Soap;

/// <summary>Reads a SOAP answer in one pass: no DTD, no external entity, bounded depth; its length the transport has bounded. Names count, prefixes do not.</summary>
internal static class SoapReader
{
    private const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private const int MaxDepth = 32;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };

    /// <summary>Null when it is no SOAP envelope, or is not whole.</summary>
    public static SoapAnswer? Read(HttpAnswer http)
    {
        if (!http.IsWhole || http.Body.Length == 0)
        {
            return null;
        }

        try
        {
            ArraySegment<byte> bytes = MemoryMarshal.TryGetArray(http.Body, out ArraySegment<byte> array) ? array : new ArraySegment<byte>(http.Body.ToArray());
            using XmlReader xml = XmlReader.Create(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), Settings);
            return xml.MoveToContent() == XmlNodeType.Element && xml is { LocalName: "Envelope", NamespaceURI: Soap11 } ? Envelope(xml) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static SoapAnswer? Envelope(XmlReader xml)
    {
        SoapAnswer answer = new();
        bool body = false;
        while (xml.Read())
        {
            if (xml.Depth > MaxDepth)
            {
                return null;
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                body |= xml is { LocalName: "Body", NamespaceURI: Soap11, Depth: 1 };
                answer.IsFault |= body && xml is { LocalName: "Fault", NamespaceURI: Soap11, Depth: 2 };
                Member(xml, answer, body);
            }
        }

        return body ? answer : null;
    }

    private static void Member(XmlReader xml, SoapAnswer answer, bool body)
    {
        if (!body || xml.Depth < 3)
        {
            return;
        }

        switch (xml.LocalName)
        {
            case "faultcode" when answer.IsFault:
                answer.FaultCode ??= Text(xml);
                break;
            case "faultstring" when answer.IsFault:
                answer.FaultString ??= Text(xml);
                break;
            case "message" when answer.IsFault:
                answer.FaultDetail ??= Text(xml);
                break;
            case "applicationResponse" or "content" when !answer.IsFault:
                answer.Content ??= Text(xml);
                break;
            case "ticket" when !answer.IsFault:
                answer.Ticket ??= Text(xml);
                break;
            case "statusCode" when !answer.IsFault:
                answer.StatusCode ??= Text(xml);
                break;
            case "statusMessage" when !answer.IsFault:
                answer.StatusMessage ??= Text(xml);
                break;
        }
    }

    /// <summary>The text inside the element on whose start the reader stands; moves to its end. Null when there is none.</summary>
    private static string? Text(XmlReader xml)
    {
        int depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            return null;
        }

        StringBuilder text = new();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text.Append(xml.Value);
            }
        }

        string trimmed = text.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }
}
