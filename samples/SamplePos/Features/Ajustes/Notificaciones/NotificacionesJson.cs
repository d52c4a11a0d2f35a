using System.Text.Json.Serialization;

namespace SamplePos.Features.Ajustes.Notificaciones;

/// <summary>How the section is written.</summary>
[JsonSerializable(typeof(NotificacionesAjuste))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class NotificacionesJson : JsonSerializerContext;
