using System.Text.Json.Serialization;
using IziSales.Pse.Lectura;

namespace IziSales.Pse.SignAndSend;

/// <summary>Whatever a PSE of the family answers, to any call and under any of the names seen; every member optional.</summary>
internal sealed class SignAndSendAnswer
{
    [JsonConverter(typeof(LooseTextConverter))]
    public string? TokenAcceso { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? AccessToken { get; init; }

    /// <summary>Seconds.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? ExpiraEn { get; init; }

    /// <summary>Seconds.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? ExpiresIn { get; init; }

    /// <summary>Whether the PSE did what it was asked; it says nothing of SUNAT.</summary>
    [JsonConverter(typeof(LooseFlagConverter))]
    public bool? Success { get; init; }

    /// <summary>Whether the PSE reached SUNAT.</summary>
    [JsonConverter(typeof(LooseFlagConverter))]
    public bool? Connection { get; init; }

    /// <summary>Whether SUNAT accepted.</summary>
    [JsonConverter(typeof(LooseFlagConverter))]
    public bool? SunatSuccess { get; init; }

    /// <summary>A second status line within the body: 200 when the PSE did what it was asked.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? Estado { get; init; }

    /// <summary>The state in a word or two.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? StateLabel { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Code { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Codigo { get; init; }

    [JsonConverter(typeof(LooseListConverter))]
    public IReadOnlyList<string>? Message { get; init; }

    [JsonConverter(typeof(LooseListConverter))]
    public IReadOnlyList<string>? Mensaje { get; init; }

    [JsonConverter(typeof(LooseListConverter))]
    public IReadOnlyList<string>? Notes { get; init; }

    [JsonConverter(typeof(LooseListConverter))]
    public IReadOnlyList<string>? Observaciones { get; init; }

    [JsonConverter(typeof(LooseListConverter))]
    public IReadOnlyList<string>? Errors { get; init; }

    [JsonConverter(typeof(LooseListConverter))]
    public IReadOnlyList<string>? Errores { get; init; }

    /// <summary>The CDR in base64: a zip, or after a summary the bare XML.</summary>
    public string? Cdr { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Ticket { get; init; }

    /// <summary>The signed document in base64.</summary>
    public string? Xml { get; init; }

    public string? XmlFirmado { get; init; }

    public string? ContenidoXmlFirmado { get; init; }
}
