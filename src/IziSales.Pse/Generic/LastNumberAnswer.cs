using System.Text.Json.Serialization;
using IziSales.Pse.Lectura;

namespace IziSales.Pse.Generic;

/// <summary>What a PSE answers when asked for the last number of a series.</summary>
internal sealed class LastNumberAnswer
{
    [JsonConverter(typeof(LooseTextConverter))]
    public string? Numero { get; init; }
}
