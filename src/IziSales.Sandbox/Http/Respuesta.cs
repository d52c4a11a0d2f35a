using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace IziSales.Sandbox.Http;

/// <summary>An answer before it goes out, so that a fault may still disfigure it.</summary>
internal sealed record Respuesta(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    public const string JsonType = "application/json; charset=utf-8";

    public static Respuesta Json<T>(int status, T value, JsonTypeInfo<T> type) => new(status, JsonType, JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>An object whose members are written by hand; for providers whose answers are not worth a type each.</summary>
    public static Respuesta Object(int status, Action<Utf8JsonWriter> members)
    {
        ArrayBufferWriter<byte> body = new();
        using (Utf8JsonWriter json = new(body))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return new(status, JsonType, body.WrittenMemory);
    }

    public static Respuesta Text(int status, string contentType, string text) => new(status, contentType + "; charset=utf-8", Encoding.UTF8.GetBytes(text));
}
