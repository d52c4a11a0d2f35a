using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Sandbox.Pages;

/// <summary>How verdicts, amounts and times look on the pages.</summary>
internal static class Estados
{
    public static string Name(EstadoRecibido estado) => estado switch
    {
        EstadoRecibido.Aceptado => "Aceptado",
        EstadoRecibido.Observado => "Aceptado con observaciones",
        EstadoRecibido.Rechazado => "Rechazado",
        _ => "No registrado",
    };

    public static string CssClass(EstadoRecibido estado) => estado switch
    {
        EstadoRecibido.Aceptado => "estado bien",
        EstadoRecibido.Observado => "estado aviso",
        EstadoRecibido.Rechazado => "estado mal",
        _ => "estado gris",
    };

    public static string Time(DateTimeOffset moment) => Lima.At(moment).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Total(Comprobante? comprobante) => comprobante is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{comprobante.Moneda.Simbolo} {comprobante.Totales.ImporteTotal:#,##0.00}");

    public static string Buyer(Comprobante? comprobante) => comprobante switch
    {
        null => "",
        { Adquirente: { IsIdentificado: true } buyer } => $"{buyer.Nombre} · {buyer.Documento.Numero}",
        _ => comprobante.Adquirente.Nombre,
    };
}
