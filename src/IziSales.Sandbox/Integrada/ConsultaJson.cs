using System.Text.Json.Serialization;

namespace IziSales.Sandbox.Integrada;

/// <summary>The JSON of SUNAT's consulta integrada.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(ValidarRequest))]
[JsonSerializable(typeof(ValidarAnswer))]
[JsonSerializable(typeof(ConsultaError))]
internal sealed partial class ConsultaJson : JsonSerializerContext;
