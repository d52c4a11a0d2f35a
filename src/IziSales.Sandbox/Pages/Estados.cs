using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Sandbox.Pages;

/// <summary>How verdicts, amounts and times look on the pages.</summary>
internal static class Estados
{
    private const int RucLength = 11;

    public static string Name(EstadoRecibido estado) => estado switch
    {
        EstadoRecibido.Aceptado => "Aceptado",
        EstadoRecibido.Observado => "Aceptado con observaciones",
        EstadoRecibido.Rechazado => "Rechazado",
        EstadoRecibido.Anulado => "Anulado",
        _ => "No registrado",
    };

    public static string CssClass(EstadoRecibido estado) => estado switch
    {
        EstadoRecibido.Aceptado => "estado bien",
        EstadoRecibido.Observado => "estado aviso",
        EstadoRecibido.Rechazado or EstadoRecibido.Anulado => "estado mal",
        _ => "estado gris",
    };

    public static string Time(DateTimeOffset moment) => Lima.At(moment).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Name(SandboxChannel channel) => channel switch
    {
        SandboxChannel.Generic => "Neutral",
        SandboxChannel.Soap => "SOAP",
        SandboxChannel.Consulta => "Consulta integrada",
        SandboxChannel.SignAndSend => "Firmar y enviar",
        SandboxChannel.Nubefact => "Nubefact",
        SandboxChannel.ApiSunat => "APISUNAT",
        _ => "Padrón",
    };

    /// <summary>What a row is called: number and kind, without the RUC that all share.</summary>
    public static string Title(DocumentoRecibido documento) => documento.Id is { } id ? Title(id) : documento.NombreArchivo[(RucLength + 1)..];

    private static string Title(ComprobanteId id) => id.Tipo == TipoComprobante.Boleta ? id.Numero.Value : $"{id.Numero.Value} ({id.Tipo.Codigo})";
}
