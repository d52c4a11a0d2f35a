using System.Text.Json.Serialization;

namespace SamplePos.Features.Ajustes.Consulta;

/// <summary>How the section is written.</summary>
[JsonSerializable(typeof(ConsultaAjuste))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class ConsultaJson : JsonSerializerContext;
