using System.Text.Json.Serialization;

namespace IziSales.Pse.Generic;

/// <summary>The neutral contract's JSON, written and read without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GenericRequest))]
[JsonSerializable(typeof(GenericAnswer))]
internal sealed partial class GenericJson : JsonSerializerContext;
