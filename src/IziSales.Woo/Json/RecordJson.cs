using System.Text.Json.Serialization;
using IziSales.Woo.Bandeja;

namespace IziSales.Woo.Json;

/// <summary>The texts that stores and queues keep.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(WooOrderRecord))]
[JsonSerializable(typeof(InboxItem))]
[JsonSerializable(typeof(ReplyItem))]
internal sealed partial class RecordJson : JsonSerializerContext;
