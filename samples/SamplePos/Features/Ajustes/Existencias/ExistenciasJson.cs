using System.Text.Json.Serialization;

namespace SamplePos.Features.Ajustes.Existencias;

/// <summary>How the section is written.</summary>
[JsonSerializable(typeof(ExistenciasAjuste))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ExistenciasJson : JsonSerializerContext;
