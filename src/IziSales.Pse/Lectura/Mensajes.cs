namespace IziSales.Pse.Lectura;

/// <summary>The sentences a seller reads when the channel brings none of its own.</summary>
internal static class Mensajes
{
    private const string NadaEnviado = "No se envió nada; se puede volver a intentar.";

    public static string Of(EstadoEnvio estado) => estado switch
    {
        EstadoEnvio.Aceptado => "SUNAT aceptó el comprobante.",
        EstadoEnvio.Observado => "SUNAT aceptó el comprobante con observaciones.",
        EstadoEnvio.Rechazado => "SUNAT rechazó el comprobante; su número queda usado.",
        EstadoEnvio.NoRegistrado => "El comprobante no fue registrado: corríjalo y envíelo con el mismo número.",
        EstadoEnvio.EnProceso => "El comprobante fue recibido y está en proceso; consulte más tarde.",
        EstadoEnvio.YaRegistrado => "El número ya está registrado: consulte si es este mismo comprobante.",
        EstadoEnvio.NoExiste => "El comprobante no está registrado.",
        EstadoEnvio.Anulado => "El comprobante está anulado; su número queda usado.",
        _ => "No se sabe si el comprobante fue registrado: consulte antes de reenviar.",
    };

    public static string Unknown(string reason) => $"No se sabe si el comprobante fue registrado: {reason}. Consulte antes de reenviar.";

    public static string Closed(string reason) => $"{reason} {NadaEnviado}";
}
