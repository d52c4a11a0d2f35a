using System.Text.Json.Serialization;

namespace SamplePos.Features.Ajustes.Impresora;

/// <summary>How the section is written.</summary>
[JsonSerializable(typeof(ImpresoraAjuste))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class ImpresoraJson : JsonSerializerContext;
