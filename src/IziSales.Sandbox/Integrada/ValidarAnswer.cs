using System.Text.Json.Serialization;

namespace IziSales.Sandbox.Integrada;

/// <summary>The answer to a question about a document.</summary>
internal sealed record ValidarAnswer(
    [property: JsonPropertyName("success")] bool Success,
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("data")] ValidarData? Data = null,
    [property: JsonPropertyName("errorCode")] string? ErrorCode = null);

/// <summary>What SUNAT knows: 0 does not exist, 1 accepted, 2 annulled.</summary>
internal sealed record ValidarData(
    [property: JsonPropertyName("estadoCp")] string EstadoCp,
    [property: JsonPropertyName("estadoRuc")] string EstadoRuc,
    [property: JsonPropertyName("condDomiRuc")] string CondDomiRuc,
    [property: JsonPropertyName("observaciones")] IReadOnlyList<string> Observaciones);
