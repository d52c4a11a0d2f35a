using System.Text.Json.Serialization;

namespace IziSales.Pse.Soap;

/// <summary>A token as OAuth gives it.</summary>
internal sealed class TokenAnswer
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("expires_in")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public int? ExpiresIn { get; init; }
}
