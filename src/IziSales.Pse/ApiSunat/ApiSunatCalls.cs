using System.Buffers;
using System.Globalization;
using System.Text.Json;
using IziSales.Pse.Http;
using IziSales.Ubl;

namespace IziSales.Pse.ApiSunat;

/// <summary>The calls. The credential is a member of every body; only the search of a document takes it in the address, which the provider gives no other way.</summary>
internal sealed class ApiSunatCalls(ApiSunatPseOptions options)
{
    private readonly string _base = options.BaseAddress!.AbsoluteUri.TrimEnd('/');

    /// <summary>The name and the number with eight digits, as they must agree in the file's name and in the document.</summary>
    public static string FileName(ComprobanteId id) => $"{id.Ruc.Value}-{id.Tipo.Codigo}-{Padded(id.Numero)}";

    /// <exception cref="FormatException">The document cannot be told in their JSON.</exception>
    /// <exception cref="System.Xml.XmlException">The document is no XML.</exception>
    public HttpCall Send(CpeEnvio envio) => Post("/personas/v1/sendBill", json =>
    {
        json.WriteString("fileName", FileName(envio.Id));
        json.WritePropertyName("documentBody");
        UblJson.Write(json, envio.Xml, Padded(envio.Id.Numero));
    });

    public HttpCall Void(string documentId, string motivo) => Post("/personas/v1/voidBill", json =>
    {
        json.WriteString("documentId", documentId);
        json.WriteString("reason", motivo);
    });

    public HttpCall LastNumber(ComprobanteId id) => Post("/personas/lastDocument", json =>
    {
        json.WriteString("type", id.Tipo.Codigo);
        json.WriteString("serie", id.Numero.Serie.Value);
    });

    public HttpCall Document(string documentId) => Get($"/documents/{Uri.EscapeDataString(documentId)}/getById");

    public HttpCall Search(ComprobanteId id) => Get(
        $"/documents/getAll?personaId={Uri.EscapeDataString(options.PersonaId!)}&personaToken={Uri.EscapeDataString(options.PersonaToken!)}"
        + $"&type={id.Tipo.Codigo}&serie={id.Numero.Serie.Value}&number={Digits(id.Numero)}&limit=1");

    private static string Padded(NumeroComprobante numero) => $"{numero.Serie.Value}-{Digits(numero)}";

    private static string Digits(NumeroComprobante numero) => numero.Correlativo.ToString("D8", CultureInfo.InvariantCulture);

    private HttpCall Get(string path) => new() { Method = HttpMethod.Get, Address = new Uri(_base + path) };

    private HttpCall Post(string path, Action<Utf8JsonWriter> members)
    {
        ArrayBufferWriter<byte> body = new();
        using (Utf8JsonWriter json = new(body))
        {
            json.WriteStartObject();
            json.WriteString("personaId", options.PersonaId);
            json.WriteString("personaToken", options.PersonaToken);
            members(json);
            json.WriteEndObject();
        }

        return new HttpCall { Method = HttpMethod.Post, Address = new Uri(_base + path), Body = body.WrittenMemory };
    }
}
