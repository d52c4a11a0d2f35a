using System.Text.Json.Serialization;

namespace SamplePos.Notificaciones;

/// <summary>How messages are written.</summary>
[JsonSerializable(typeof(WebhookMessage))]
internal sealed partial class WebhookJson : JsonSerializerContext;
