using System.Text.Json.Serialization;
using IziSales.Pse.Lectura;

namespace IziSales.Pse.Generic;

/// <summary>Whatever the PSE answers: the answer proper and the error envelope in one, every member optional.</summary>
internal sealed class GenericAnswer
{
    public string? Estado { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? SunatCode { get; init; }

    public string? SunatMessage { get; init; }

    public string? CdrContent { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Ticket { get; init; }

    public IReadOnlyList<string?>? Notas { get; init; }

    public string? Hash { get; init; }

    public string? XmlFirmado { get; init; }

    /// <summary>The error envelope's code.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? Codigo { get; init; }

    /// <summary>The error envelope's sentence.</summary>
    public string? Mensaje { get; init; }

    /// <summary>The error envelope's word on whether trying again may help.</summary>
    public bool? Reintentable { get; init; }

    /// <summary>The error envelope's origin: <c>pse</c>, <c>sunat</c> or <c>red</c>.</summary>
    public string? Origen { get; init; }

    /// <summary>Whether anything of the contract is in it; any JSON object can be read into this type.</summary>
    [JsonIgnore]
    public bool SaysSomething => Estado is not null || SunatCode is not null || CdrContent is not null || Ticket is not null || Codigo is not null;
}
