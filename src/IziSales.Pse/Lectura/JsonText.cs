using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace IziSales.Pse.Lectura;

/// <summary>Reads JSON from outside: what is none is null, never an exception.</summary>
internal static class JsonText
{
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    public static T? Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        ReadOnlySpan<byte> json = body.Span.StartsWith(Utf8Mark) ? body.Span[Utf8Mark.Length..] : body.Span;
        try
        {
            return json.IsEmpty ? null : JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
