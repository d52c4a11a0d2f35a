using System.Buffers;
using System.Text.Json;
using IziSales.Pse.Http;

namespace IziSales.Pse.SignAndSend;

/// <summary>The family's four calls, under the names that the template gives.</summary>
internal sealed class SignAndSendCalls(SignAndSendPseOptions options, TokenCache tokens)
{
    private readonly SignAndSendTemplate _template = options.Template;

    public bool CanAsk => _template.QueryPath is { Length: > 0 };

    public static HttpCall Token(SignAndSendPseOptions options) => new()
    {
        Method = HttpMethod.Post,
        Address = AddressOf(options, options.Template.TokenPath),
        Body = Json(json =>
        {
            json.WriteString(options.Template.UserMember, options.Username);
            json.WriteString(options.Template.PasswordMember, options.Password);
        }),
    };

    public HttpCall Sign(string nombreArchivo, ReadOnlyMemory<byte> xml) => Post(_template.SignPath, json =>
    {
        if (_template.IntegrationType is { } type)
        {
            json.WriteNumber("tipo_integracion", type);
        }

        json.WriteString(_template.SignNameMember, nombreArchivo);
        json.WriteBase64String(_template.SignContentMember, xml.Span);
    });

    public HttpCall Send(string nombreArchivo, ReadOnlyMemory<byte> xml) => Post(_template.SendPath, json =>
    {
        json.WriteString(_template.SendNameMember, nombreArchivo);
        json.WriteBase64String(_template.SendContentMember, xml.Span);
    });

    public HttpCall Query(string nombreArchivo) => new()
    {
        Method = HttpMethod.Get,
        Address = AddressOf(options, _template.QueryPath.Replace(SignAndSendFaults.Nombre, Uri.EscapeDataString(nombreArchivo), StringComparison.Ordinal)),
        Tokens = tokens,
    };

    private HttpCall Post(string path, Action<Utf8JsonWriter> members) =>
        new() { Method = HttpMethod.Post, Address = AddressOf(options, path), Body = Json(members), Tokens = tokens };

    private static Uri AddressOf(SignAndSendPseOptions options, string path) => new(options.BaseAddress!.AbsoluteUri.TrimEnd('/') + path);

    private static ReadOnlyMemory<byte> Json(Action<Utf8JsonWriter> members)
    {
        ArrayBufferWriter<byte> body = new();
        using (Utf8JsonWriter json = new(body))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return body.WrittenMemory;
    }
}
