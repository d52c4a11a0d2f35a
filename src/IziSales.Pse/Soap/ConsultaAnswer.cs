using System.Text.Json.Serialization;
using IziSales.Pse.Lectura;

namespace IziSales.Pse.Soap;

/// <summary>What the consulta integrada answers.</summary>
internal sealed class ConsultaAnswer
{
    public bool Success { get; init; }

    public string? Message { get; init; }

    public ConsultaData? Data { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? ErrorCode { get; init; }

    /// <summary>What it knows of the document.</summary>
    internal sealed class ConsultaData
    {
        /// <summary>0 does not exist, 1 accepted, 2 annulled, 3 authorised on paper, 4 not authorised on paper.</summary>
        [JsonConverter(typeof(LooseTextConverter))]
        public string? EstadoCp { get; init; }

        public IReadOnlyList<string?>? Observaciones { get; init; }
    }
}
