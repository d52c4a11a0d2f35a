using System.Text.Json.Serialization;

namespace SamplePos.Features.Ajustes.TiendaWeb;

/// <summary>How the section is written.</summary>
[JsonSerializable(typeof(TiendaWebAjuste))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class TiendaWebJson : JsonSerializerContext;
