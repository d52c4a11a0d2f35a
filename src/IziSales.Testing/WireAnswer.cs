using System.Globalization;
using System.Text;

namespace IziSales.Testing;

/// <summary>One answer of a web server: status, label, body.</summary>
/// <param name="Status">The status line's code.</param>
/// <param name="ContentType">The label; it need not fit the body.</param>
/// <param name="Body">The bytes.</param>
public sealed record WireAnswer(int Status, string ContentType, byte[] Body)
{
    /// <summary>Header lines beyond the usual ones, each with its line end. By default none.</summary>
    public string Headers { get; init; } = "";

    /// <summary>What the head says of the length. By default the truth.</summary>
    public int? DeclaredLength { get; init; }

    /// <summary>An answer in JSON.</summary>
    public static WireAnswer Json(string json, int status = 200) => new(status, "application/json", Encoding.UTF8.GetBytes(json));

    /// <summary>An answer in XML, as SOAP services give it.</summary>
    public static WireAnswer Xml(string xml, int status = 200) => new(status, "text/xml; charset=utf-8", Encoding.UTF8.GetBytes(xml));

    /// <summary>A web page.</summary>
    public static WireAnswer Html(int status) => new(status, "text/html", "<html><body><h1>Hola</h1></body></html>"u8.ToArray());

    /// <summary>An answer without a body.</summary>
    public static WireAnswer Empty(int status) => new(status, "text/plain", []);

    /// <summary>Head and body as they go over the wire.</summary>
    public byte[] ToBytes()
    {
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {Status} X\r\nContent-Type: {ContentType}\r\n{Headers}Content-Length: {DeclaredLength ?? Body.Length}\r\nConnection: close\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. Body];
    }
}
