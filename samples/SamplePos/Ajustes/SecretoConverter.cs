using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamplePos.Ajustes;

/// <summary>Writes what is kept, never what it keeps.</summary>
internal sealed class SecretoConverter : JsonConverter<Secreto>
{
    public override Secreto? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text && text.StartsWith(Secreto.Mark, StringComparison.Ordinal) ? new(text[Secreto.Mark.Length..]) : throw new JsonException("Not a kept secret.");

    public override void Write(Utf8JsonWriter writer, Secreto value, JsonSerializerOptions options) => writer.WriteStringValue(Secreto.Mark + value.Cifrado);
}
