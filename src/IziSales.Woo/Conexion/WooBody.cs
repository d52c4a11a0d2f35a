using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IziSales.Woo.Conexion;

/// <summary>Bodies as bytes.</summary>
internal static class WooBody
{
    public static ReadOnlyMemory<byte> Of(JsonObject thing)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            thing.WriteTo(writer);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>A batch of one verb; the things are not taken away from their owner.</summary>
    public static ReadOnlyMemory<byte> Of(string verb, IReadOnlyList<JsonObject> things)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray(verb);
            foreach (JsonObject thing in things)
            {
                thing.WriteTo(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
