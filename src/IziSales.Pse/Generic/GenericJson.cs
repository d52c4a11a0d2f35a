using System.Text.Json.Serialization;

namespace IziSales.Pse.Generic;

/// <summary>The neutral contract's JSON, written and read without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GenericRequest))]
[JsonSerializable(typeof(VoidRequest))]
[JsonSerializable(typeof(GenericAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(LastNumberAnswer))]
internal sealed partial class GenericJson : JsonSerializerContext;
