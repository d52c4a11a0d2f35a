using System.Text.Json;
using System.Text.Json.Serialization;

namespace IziSales.Pse.Lectura;

/// <summary>Reads text that some write as a number: codes come as <c>0</c>, <c>"0"</c> and <c>"0098"</c>.</summary>
internal sealed class LooseTextConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString() is { Length: > 0 } text ? text : null,
        JsonTokenType.Number when reader.TryGetInt64(out long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        JsonTokenType.Null => null,
        _ => throw new JsonException("Text or a whole number was expected."),
    };

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
