using IziSales.Emision;

namespace SamplePos.Presentation;

/// <summary>Where a boleta stands, in a word, an icon and a tone; <paramref name="Detail"/> says more when there is more.</summary>
/// <param name="Word">The word, always shown.</param>
/// <param name="Icon">The icon beside it.</param>
/// <param name="Tone">good, wait or bad.</param>
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
        EstadoComprobante.Aceptado => new("Aceptada", "check-circle-fill", "good", true, comprobante.Mensaje),
        EstadoComprobante.Observado => new("Aceptada con observación", "check-circle-fill", "good", true, comprobante.Mensaje),
        EstadoComprobante.Rechazado => new($"Rechazada: {comprobante.Codigo}", "x-circle-fill", "bad", true, comprobante.Mensaje),
        EstadoComprobante.NoRegistrado => new($"No registrada: {comprobante.Codigo}", "exclamation-triangle-fill", "bad", true, comprobante.Mensaje),
        EstadoComprobante.EnConflicto => new("Número en conflicto", "exclamation-triangle-fill", "bad", true, comprobante.Mensaje),
        _ => throw new ArgumentOutOfRangeException(nameof(comprobante), comprobante.Estado, "Unknown state."),
    };

    /// <summary>What the state means for the shop and what can be done, for the document's page.</summary>
    public static string Explain(EstadoComprobante estado) => estado switch
    {
        EstadoComprobante.Emitido or EstadoComprobante.Enviando => "La venta está completa y guardada. Se envía sola; no hace falta esperar.",
        EstadoComprobante.PorConfirmar => "Se envió y no llegó respuesta. Se preguntará a SUNAT antes de enviar otra vez lo mismo: nunca sale dos veces.",
        EstadoComprobante.EnProceso => "SUNAT la recibió y la está revisando.",
        EstadoComprobante.Aceptado => "SUNAT la registró. No hay nada que hacer.",
        EstadoComprobante.Observado => "SUNAT la registró con una observación. Muéstrela a su contador cuando pueda.",
        EstadoComprobante.Rechazado => "SUNAT no la aceptó y el número quedó usado. Hay que corregir la causa y vender de nuevo con otro número.",
        EstadoComprobante.NoRegistrado => "SUNAT no la registró. Corrija la causa y vuelva a enviarla con el mismo número.",
        EstadoComprobante.EnConflicto => "Ese número ya está en SUNAT con otro contenido: revise si dos cajas usan la misma serie y avise a quien le da soporte.",
        _ => throw new ArgumentOutOfRangeException(nameof(estado), estado, "Unknown state."),
    };
}
