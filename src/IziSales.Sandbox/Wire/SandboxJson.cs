using System.Text.Json.Serialization;

namespace IziSales.Sandbox.Wire;

/// <summary>The neutral contract's JSON on the server's side.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SendRequest))]
[JsonSerializable(typeof(SendAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class SandboxJson : JsonSerializerContext;
