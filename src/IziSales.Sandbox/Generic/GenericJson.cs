using System.Text.Json.Serialization;

namespace IziSales.Sandbox.Generic;

/// <summary>The neutral contract's JSON on the server's side.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SendRequest))]
[JsonSerializable(typeof(VoidRequest))]
[JsonSerializable(typeof(SendAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(LastAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class GenericJson : JsonSerializerContext;
