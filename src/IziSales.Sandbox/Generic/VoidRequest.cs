using System.Text.Json.Serialization;

namespace IziSales.Sandbox.Generic;

/// <summary>The neutral contract's request to annul.</summary>
internal sealed class VoidRequest
{
    public string? Ruc { get; init; }

    public string? TipoDocumento { get; init; }

    public string? Serie { get; init; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public int? Numero { get; init; }

    public string? Motivo { get; init; }

    public string? Ticket { get; init; }
}
