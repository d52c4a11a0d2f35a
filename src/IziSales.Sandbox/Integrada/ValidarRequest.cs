using System.Text.Json.Serialization;

namespace IziSales.Sandbox.Integrada;

/// <summary>A question about a document: its number, its day and its total must agree.</summary>
internal sealed class ValidarRequest
{
    [JsonPropertyName("numRuc")]
    public string? Ruc { get; init; }

    [JsonPropertyName("codComp")]
    public string? Tipo { get; init; }

    [JsonPropertyName("numeroSerie")]
    public string? Serie { get; init; }

    [JsonPropertyName("numero")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public int? Numero { get; init; }

    /// <summary>Written <c>dd/MM/yyyy</c>.</summary>
    [JsonPropertyName("fechaEmision")]
    public string? FechaEmision { get; init; }

    [JsonPropertyName("monto")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public decimal? Monto { get; init; }
}
