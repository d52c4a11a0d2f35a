using System.Text.Json.Serialization;

namespace IziSales.Sandbox.Generic;

/// <summary>The neutral contract's sending, read leniently: what is missing is judged, not guessed.</summary>
internal sealed class SendRequest
{
    public string? Ruc { get; init; }

    public string? TipoDocumento { get; init; }

    public string? Serie { get; init; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public int? Numero { get; init; }

    public string? NombreArchivo { get; init; }

    public string? Xml { get; init; }

    public bool? Firmado { get; init; }
}
