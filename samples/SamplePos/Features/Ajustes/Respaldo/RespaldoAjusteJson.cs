using System.Text.Json.Serialization;

namespace SamplePos.Features.Ajustes.Respaldo;

/// <summary>How the section is written.</summary>
[JsonSerializable(typeof(RespaldoAjuste))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class RespaldoAjusteJson : JsonSerializerContext;
