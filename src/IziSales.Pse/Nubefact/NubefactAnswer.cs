using System.Text.Json.Serialization;
using IziSales.Pse.Lectura;

namespace IziSales.Pse.Nubefact;

/// <summary>Whatever Nubefact answers: a document, its annulment, or an error; every member optional.</summary>
internal sealed class NubefactAnswer
{
    [JsonConverter(typeof(LooseTextConverter))]
    public string? TipoDeComprobante { get; init; }

    public string? Serie { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Numero { get; init; }

    public string? EnlaceDelXml { get; init; }

    public string? EnlaceDelCdr { get; init; }

    public bool? AceptadaPorSunat { get; init; }

    public string? SunatDescription { get; init; }

    public string? SunatNote { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? SunatResponsecode { get; init; }

    public string? SunatSoapError { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? SunatTicketNumero { get; init; }

    public string? CadenaParaCodigoQr { get; init; }

    public string? CodigoHash { get; init; }

    public bool? Anulado { get; init; }

    public string? CdrZipBase64 { get; init; }

    public string? XmlZipBase64 { get; init; }

    /// <summary>What went wrong, in words.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? Errors { get; init; }

    /// <summary>What went wrong, as a number of theirs.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? Codigo { get; init; }
}
