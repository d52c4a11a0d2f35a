using System.Globalization;
using System.Text;
using System.Xml;
using IziSales.Sandbox.Http;
using IziSales.Sandbox.Judging;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Soap;

/// <summary>Writes SOAP 1.1 as SUNAT does: the operation's element in its namespace, what is in it without one, faults under status 500.</summary>
internal static class SoapWire
{
    private const string ContentType = "text/xml; charset=utf-8";
    private const string Envelope = "http://schemas.xmlsoap.org/soap/envelope/";
    private const string Service = "http://service.sunat.gob.pe";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false) };

    /// <summary>The answer of an operation.</summary>
    public static Respuesta Answer(string operation, Action<XmlWriter> content) => Write(StatusCodes.Status200OK, xml =>
    {
        xml.WriteStartElement("br", operation + "Response", Service);
        content(xml);
        xml.WriteEndElement();
    });

    /// <summary>A fault with SUNAT's code: the sender's when it can be mended there, the server's when the same may pass later.</summary>
    public static Respuesta Fault(string codigo, string mensaje, bool isServers = false, string? detalle = null) => Write(StatusCodes.Status500InternalServerError, xml =>
    {
        string side = isServers ? "Server" : "Client";
        string text = detalle is null ? mensaje : $"{mensaje} - Detalle: xxx.xxx.xxx value='ticket: {detalle} error: {mensaje}'";
        xml.WriteStartElement("soap-env", "Fault", Envelope);
        xml.WriteElementString("faultcode", $"soap-env:{side}.{codigo}");
        xml.WriteElementString("faultstring", text);
        xml.WriteEndElement();
    });

    /// <summary>A fault with one of the sandbox's own texts.</summary>
    public static Respuesta Fault(int codigo) => Fault(codigo.ToString("D4", CultureInfo.InvariantCulture), Textos.Of(codigo));

    /// <summary>What the faults of HTTP say on this road.</summary>
    public static Respuesta Refuse(int status, string codigo, string mensaje) => Fault(codigo, mensaje) with { Status = status };

    private static Respuesta Write(int status, Action<XmlWriter> body)
    {
        using MemoryStream output = new();
        using (XmlWriter xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("soap-env", "Envelope", Envelope);
            xml.WriteStartElement("soap-env", "Header", Envelope);
            xml.WriteEndElement();
            xml.WriteStartElement("soap-env", "Body", Envelope);
            body(xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return new Respuesta(status, ContentType, output.ToArray());
    }
}
