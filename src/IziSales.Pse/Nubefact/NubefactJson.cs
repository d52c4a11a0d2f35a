using System.Text.Json.Serialization;

namespace IziSales.Pse.Nubefact;

/// <summary>Nubefact's JSON, written and read without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NubefactComprobante))]
[JsonSerializable(typeof(NubefactPregunta))]
[JsonSerializable(typeof(NubefactAnswer))]
internal sealed partial class NubefactJson : JsonSerializerContext;
