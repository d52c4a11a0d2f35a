using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Http;

/// <summary>A JSON object as some provider's callers send it: read by name, under any of the names seen, numbers as text or as numbers.</summary>
internal sealed class JsonBody
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };
    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement;

    private readonly JsonElement _root;

    private JsonBody(JsonElement root, bool isObject)
    {
        _root = root;
        IsObject = isObject;
    }

    /// <summary>Whether anything that can be read came.</summary>
    public bool IsObject { get; }

    public static async Task<JsonBody> ReadAsync(HttpContext context, int maxBytes)
    {
        byte[]? body = await Bodies.ReadAsync(context, maxBytes).ConfigureAwait(false);
        try
        {
            JsonElement root = body is null ? Empty : JsonDocument.Parse(body, Options).RootElement;
            return Of(root, body is not null);
        }
        catch (JsonException)
        {
            return new JsonBody(Empty, isObject: false);
        }
    }

    public static JsonBody Of(JsonElement root, bool isWhole = true) =>
        root.ValueKind == JsonValueKind.Object ? new JsonBody(root, isWhole) : new JsonBody(Empty, isObject: false);

    /// <summary>The first of the members that is there, as text.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_root.TryGetProperty(name, out JsonElement value))
            {
                return value.ValueKind switch
                {
                    JsonValueKind.String => value.GetString(),
                    JsonValueKind.Number => value.GetRawText(),
                    _ => null,
                };
            }
        }

        return null;
    }

    public decimal? Amount(string name) =>
        decimal.TryParse(Text(name), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount) ? amount : null;

    public int? Number(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    public byte[]? Bytes(params ReadOnlySpan<string> names)
    {
        string text = Text(names) ?? "";
        byte[] bytes = new byte[text.Length + 3];
        return Convert.TryFromBase64String(text, bytes, out int length) && length > 0 ? bytes[..length] : null;
    }

    public JsonElement? Member(string name) => _root.TryGetProperty(name, out JsonElement value) ? value : null;
}
