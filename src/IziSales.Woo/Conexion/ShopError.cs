using System.Text.Json;

namespace IziSales.Woo.Conexion;

/// <summary>The shop's own word about a failure: <c>{code, message, data}</c>.</summary>
/// <param name="Code">What to match on.</param>
/// <param name="Message">Translated, with entities of HTML; for people.</param>
internal sealed record ShopError(string Code, string Message)
{
    public IReadOnlyDictionary<string, string> Params { get; private init; } = new Dictionary<string, string>();

    public long? ResourceId { get; private init; }

    /// <summary>Reads an error; null when the element is none.</summary>
    public static ShopError? From(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || Text(element, "code") is not { Length: > 0 } code)
        {
            return null;
        }

        JsonElement data = element.TryGetProperty("data", out JsonElement found) ? found : default;
        return new(code, Text(element, "message") ?? "")
        {
            Params = Fields(data),
            ResourceId = data.ValueKind == JsonValueKind.Object && data.TryGetProperty("resource_id", out JsonElement id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out long value) ? value : null,
        };
    }

    /// <summary>Reads an error from a body that may be anything.</summary>
    public static ShopError? From(ReadOnlyMemory<byte> body)
    {
        try
        {
            return From(JsonElement.Parse(body.Span));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Fields(JsonElement data)
    {
        Dictionary<string, string> fields = [];
        if (data.ValueKind == JsonValueKind.Object && data.TryGetProperty("params", out JsonElement members) && members.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in members.EnumerateObject())
            {
                fields[member.Name] = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText();
            }
        }

        return fields;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
