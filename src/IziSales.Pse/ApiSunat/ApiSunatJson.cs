using System.Text.Json.Serialization;

namespace IziSales.Pse.ApiSunat;

/// <summary>APISUNAT's answers, read without reflection; its requests are written by hand, for the document is streamed into them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ApiSunatAnswer))]
[JsonSerializable(typeof(List<ApiSunatAnswer>))]
internal sealed partial class ApiSunatJson : JsonSerializerContext;
