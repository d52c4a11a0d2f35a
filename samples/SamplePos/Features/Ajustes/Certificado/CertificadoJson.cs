using System.Text.Json.Serialization;

namespace SamplePos.Features.Ajustes.Certificado;

/// <summary>How the section is written.</summary>
[JsonSerializable(typeof(CertificadoAjuste))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class CertificadoJson : JsonSerializerContext;
