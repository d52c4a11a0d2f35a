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
}
