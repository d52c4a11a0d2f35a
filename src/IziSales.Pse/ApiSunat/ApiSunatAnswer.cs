using System.Text.Json.Serialization;
using IziSales.Pse.Lectura;

namespace IziSales.Pse.ApiSunat;

/// <summary>Whatever APISUNAT answers: a document, the last number of a series, or an error; every member optional.</summary>
internal sealed class ApiSunatAnswer
{
    [JsonConverter(typeof(LooseTextConverter))]
    public string? Status { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? DocumentId { get; init; }

    /// <summary>The document's identifier inside a list.</summary>
    [JsonPropertyName("_id")]
    [JsonConverter(typeof(LooseTextConverter))]
    public string? ListedId { get; init; }

    public string? FileName { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? LastNumber { get; init; }

    /// <summary>Link to the signed document.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? Xml { get; init; }

    /// <summary>Link to the CDR.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? Cdr { get; init; }

    [JsonConverter(typeof(LooseListConverter))]
    public IReadOnlyList<string>? Faults { get; init; }

    [JsonConverter(typeof(LooseListConverter))]
    public IReadOnlyList<string>? Notes { get; init; }

    [JsonConverter(typeof(LooseListConverter))]
    public IReadOnlyList<string>? Error { get; init; }

    [JsonConverter(typeof(LooseListConverter))]
    public IReadOnlyList<string>? Message { get; init; }
}
