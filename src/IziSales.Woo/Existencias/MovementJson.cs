using System.Text.Json;
using System.Text.Json.Serialization;

namespace IziSales.Woo.Existencias;

/// <summary>A movement as it waits in the queue.</summary>
[JsonSerializable(typeof(KeptMovement))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class MovementJson : JsonSerializerContext
{
    public static byte[] Write(WooStockMovement movement) =>
        JsonSerializer.SerializeToUtf8Bytes(new KeptMovement(movement.Key, movement.Sku, movement.Quantity, movement.ProductId), Default.KeptMovement);

    public static WooStockMovement Read(ReadOnlyMemory<byte> bytes)
    {
        KeptMovement kept = JsonSerializer.Deserialize(bytes.Span, Default.KeptMovement)!;
        return new WooStockMovement(kept.Key, kept.Sku, kept.Quantity) { ProductId = kept.ProductId };
    }
}

/// <summary>What is written down of a movement.</summary>
internal sealed record KeptMovement(string Key, string Sku, decimal Quantity, long? ProductId);
