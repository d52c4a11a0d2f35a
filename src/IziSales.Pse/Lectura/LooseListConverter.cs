using System.Text.Json;
using System.Text.Json.Serialization;

namespace IziSales.Pse.Lectura;

/// <summary>Reads sentences that come as one text, as a list of texts, or as objects with texts inside.</summary>
internal sealed class LooseListConverter : JsonConverter<IReadOnlyList<string>>
{
    private const int Most = 50;

    public override IReadOnlyList<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return [.. Sentences(document.RootElement).Take(Most)];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (string sentence in value)
        {
            writer.WriteStringValue(sentence);
        }

        writer.WriteEndArray();
    }

    private static IEnumerable<string> Sentences(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Sentences),
        JsonValueKind.Object => Joined(element),
        JsonValueKind.String or JsonValueKind.Number => element.ToString() is { Length: > 0 } text ? [text] : [],
        _ => [],
    };

    // {"message": "Alterado", "code": "2335"} reads "2335 - Alterado".
    private static IEnumerable<string> Joined(JsonElement element)
    {
        string text = string.Join(" - ", element.EnumerateObject().SelectMany(static member => Sentences(member.Value)).OrderBy(static part => char.IsAsciiDigit(part[0]) ? 0 : 1));
        return text.Length == 0 ? [] : [text];
    }
}
