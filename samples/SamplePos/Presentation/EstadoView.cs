using IziSales.Emision;

namespace SamplePos.Presentation;

/// <summary>Where a boleta stands, in a word, an icon and a tone; <paramref name="Detail"/> says more when there is more.</summary>
/// <param name="Word">The word, always shown.</param>
/// <param name="Icon">The icon beside it.</param>
/// <param name="Tone">good, wait, bad, or off for what does not count any more.</param>
/// <param name="Final">Whether nothing more will happen by itself.</param>
/// <param name="Detail">What SUNAT or the PSE said.</param>
public sealed record EstadoView(string Word, string Icon, string Tone, bool Final, string? Detail)
{
    /// <summary>From the document's state.</summary>
    public static EstadoView From(ComprobanteEmitido comprobante) => comprobante.Estado switch
    {
        EstadoComprobante.Emitido => new("Por enviar", "hourglass-split", "wait", false, comprobante.Mensaje),
        EstadoComprobante.Enviando => new("Enviando", "send", "wait", false, null),
        EstadoComprobante.PorConfirmar => new("Por confirmar", "arrow-repeat", "wait", false, comprobante.Mensaje),
        EstadoComprobante.EnProceso => new("En proceso", "hourglass-split", "wait", false, comprobante.Mensaje),
        EstadoComprobante.PorResumir => new("Va en el resumen diario", "hourglass-split", "wait", false, comprobante.Mensaje),
        EstadoComprobante.EnResumen => new("En el resumen diario", "send", "wait", false, comprobante.Mensaje),
        EstadoComprobante.Aceptado => new("Aceptada", "check-circle-fill", "good", true, comprobante.Mensaje),
        EstadoComprobante.Observado => new("Aceptada con observación", "check-circle-fill", "good", true, comprobante.Mensaje),
        EstadoComprobante.Rechazado => new($"Rechazada: {comprobante.Codigo}", "x-circle-fill", "bad", true, comprobante.Mensaje),
        EstadoComprobante.NoRegistrado => new($"No registrada: {comprobante.Codigo}", "exclamation-triangle-fill", "bad", true, comprobante.Mensaje),
        EstadoComprobante.EnConflicto => new("Número en conflicto", "exclamation-triangle-fill", "bad", true, comprobante.Mensaje),
        EstadoComprobante.Reemplazado => new("Emitida de nuevo", "arrow-repeat", "off", true, comprobante.Mensaje),
        EstadoComprobante.AnulacionPendiente => new("Anulación en curso", "hourglass-split", "wait", false, comprobante.Mensaje),
        EstadoComprobante.Anulado => new("Anulada", "slash-circle", "off", true, comprobante.Mensaje),
        _ => throw new ArgumentOutOfRangeException(nameof(comprobante), comprobante.Estado, "Unknown state."),
    };

    /// <summary>The word of a state by itself.</summary>
    public static string Name(EstadoComprobante estado) => estado switch
    {
        EstadoComprobante.Emitido => "Por enviar",
        EstadoComprobante.Enviando => "Enviando",
        EstadoComprobante.PorConfirmar => "Por confirmar",
        EstadoComprobante.EnProceso => "En proceso",
        EstadoComprobante.PorResumir => "Va en el resumen diario",
        EstadoComprobante.EnResumen => "En el resumen diario",
        EstadoComprobante.Aceptado => "Aceptada",
        EstadoComprobante.Observado => "Aceptada con observación",
        EstadoComprobante.Rechazado => "Rechazada",
        EstadoComprobante.NoRegistrado => "No registrada",
        EstadoComprobante.EnConflicto => "Número en conflicto",
        EstadoComprobante.Reemplazado => "Emitida de nuevo",
        EstadoComprobante.AnulacionPendiente => "Anulación en curso",
        EstadoComprobante.Anulado => "Anulada",
        _ => throw new ArgumentOutOfRangeException(nameof(estado), estado, "Unknown state."),
    };

    /// <summary>What the state means for the shop and what can be done, for the document's page.</summary>
    public static string Explain(EstadoComprobante estado) => estado switch
    {
        EstadoComprobante.Emitido or EstadoComprobante.Enviando => "La venta está completa y guardada. Se envía sola; no hace falta esperar.",
        EstadoComprobante.PorConfirmar => "Se envió y no llegó respuesta. Se preguntará a SUNAT antes de enviar otra vez lo mismo: nunca sale dos veces.",
        EstadoComprobante.EnProceso => "SUNAT la recibió y la está revisando.",
        EstadoComprobante.PorResumir => "Irá a SUNAT en el resumen diario. Se envía sola; no hace falta esperar.",
        EstadoComprobante.EnResumen => "Fue en un resumen diario que SUNAT está revisando.",
        EstadoComprobante.Aceptado => "SUNAT la registró. No hay nada que hacer.",
        EstadoComprobante.Observado => "SUNAT la registró con una observación. Muéstrela a su contador cuando pueda.",
        EstadoComprobante.Rechazado => "SUNAT no la aceptó y el número quedó usado. La misma venta se emite de nuevo con otro número, corregida la causa.",
        EstadoComprobante.NoRegistrado => "SUNAT no la registró. Corrija la causa y vuelva a enviarla con el mismo número.",
        EstadoComprobante.EnConflicto => "Ese número ya está en SUNAT con otro contenido: revise si dos cajas usan la misma serie y avise a quien le da soporte.",
        EstadoComprobante.Reemplazado => "SUNAT no la aceptó y la venta ya tiene otro número. No hay nada más que hacer.",
        EstadoComprobante.AnulacionPendiente => "Se pidió anularla. Sigue valiendo hasta que SUNAT lo confirme.",
        EstadoComprobante.Anulado => "Está anulada en SUNAT: no cuenta en el mes y su número no se usa otra vez.",
        _ => throw new ArgumentOutOfRangeException(nameof(estado), estado, "Unknown state."),
    };
}
