using System.Text.Json.Serialization;

namespace IziSales.Pse.Soap;

/// <summary>The consulta integrada's JSON, written and read without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ConsultaRequest))]
[JsonSerializable(typeof(ConsultaAnswer))]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class ConsultaJson : JsonSerializerContext;
