using System.Text.Json.Serialization;

namespace IziSales.Sandbox.Integrada;

/// <summary>A refusal of the token, or of a question.</summary>
internal sealed record ConsultaError([property: JsonPropertyName("cod")] string Codigo, [property: JsonPropertyName("msg")] string Mensaje);
