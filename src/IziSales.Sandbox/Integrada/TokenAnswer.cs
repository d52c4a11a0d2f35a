using System.Text.Json.Serialization;

namespace IziSales.Sandbox.Integrada;

/// <summary>A token as OAuth gives it.</summary>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);
