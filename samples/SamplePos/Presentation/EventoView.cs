using IziSales.Emision;

namespace SamplePos.Presentation;

/// <summary>A step in the life of a document, for a person.</summary>
public static class EventoView
{
    /// <summary>What a step was, in the words of the shop.</summary>
    public static string Tell(EventoComprobante step) => step.Causa switch
    {
        CausaEvento.Emision => "Numerada, firmada y guardada",
        CausaEvento.Toma => "Saliendo hacia SUNAT",
        CausaEvento.TomaVencida => "El envío se cortó a la mitad; se preguntará antes de repetir",
        CausaEvento.CaminoCerrado => "No hubo conexión; se intentará otra vez",
        CausaEvento.SinRespuesta => "Se envió y no llegó respuesta; se preguntará antes de repetir",
        CausaEvento.RespuestaEnProceso => "SUNAT la recibió y la está revisando",
        CausaEvento.RespuestaAceptado => "Aceptada por SUNAT",
        CausaEvento.RespuestaObservado => "Aceptada por SUNAT con observación",
        CausaEvento.RespuestaRechazado => "Rechazada por SUNAT",
        CausaEvento.RespuestaNoRegistrado => "SUNAT no la registró",
        CausaEvento.NumeroAjeno => "El número ya está en SUNAT con otro contenido",
        CausaEvento.Reenvio => "Puesta otra vez en la cola de envío",
        CausaEvento.Correccion => "Corregida, con el mismo número",
        CausaEvento.FueraDePlazo => "Ya no puede ir sola: irá en el resumen diario",
        CausaEvento.Resumen => "Puesta en un resumen diario",
        CausaEvento.ResumenDevuelto => "El resumen no entró; irá en otro",
        CausaEvento.Reemplazo => "Emitida de nuevo con otro número",
        CausaEvento.AnulacionPedida => "Se pidió anularla",
        CausaEvento.RespuestaAnulado => "Anulada por SUNAT",
        CausaEvento.AnulacionRechazada => "SUNAT no la anuló: sigue valiendo",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Causa, "Unknown cause."),
    };
}
