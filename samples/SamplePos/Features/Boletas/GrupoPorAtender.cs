using IziSales.Emision;

namespace SamplePos.Features.Boletas;

/// <summary>Documents that SUNAT does not have yet and that ask for the same.</summary>
/// <param name="Titulo">What is the matter.</param>
/// <param name="QueHacer">What to do, in a sentence or two.</param>
/// <param name="Tono">bad, wait or off.</param>
/// <param name="Icono">The icon of the heading.</param>
/// <param name="Boletas">The documents, the oldest first.</param>
public sealed record GrupoPorAtender(string Titulo, string QueHacer, string Tono, string Icono, IReadOnlyList<ComprobanteEmitido> Boletas)
{
    /// <summary>Whether all of them may be sent again at once: same number, same content.</summary>
    public bool IsReenviable { get; init; }

    /// <summary>The groups of a shop's documents on a day, the most urgent first; groups without documents are left out.</summary>
    public static IReadOnlyList<GrupoPorAtender> Of(IEnumerable<ComprobanteEmitido> documentos, DateTimeOffset ahora)
    {
        ComprobanteEmitido[] all = [.. documentos.OrderBy(static one => one.FechaEmision)];
        ComprobanteEmitido[] In(Func<ComprobanteEmitido, bool> fits) => [.. all.Where(fits)];
        ComprobanteEmitido[] Due(NivelPlazo nivel) => In(one => CicloComprobante.IsPendiente(one.Estado) && one.Estado != EstadoComprobante.AnulacionPendiente && Plazos.Of(one, ahora).Nivel == nivel);
        GrupoPorAtender[] groups =
        [
            new("Rechazadas por SUNAT", "El número quedó usado. Abra cada una, lea la causa y emítala de nuevo: la venta sale con otro número y cuenta una sola vez.", "bad", "x-circle-fill", In(static one => one.Estado == EstadoComprobante.Rechazado)),
            new("No registradas", "SUNAT no las tiene. Corrija la causa, que está en cada una, y vuelva a enviarlas con el mismo número.", "bad", "exclamation-triangle-fill", In(static one => one.Estado == EstadoComprobante.NoRegistrado)) { IsReenviable = true },
            new("Número en conflicto", "SUNAT tiene ese número con otro contenido. Revise en Ajustes que ninguna otra caja use la misma serie y avise a quien le da soporte.", "bad", "exclamation-triangle-fill", In(static one => one.Estado == EstadoComprobante.EnConflicto)),
            new("Fuera de plazo", "Ya pasó el plazo del resumen. Se envían igual y SUNAT las acepta con observación: revise su conexión y el canal en Ajustes, y guarde constancia para su contador.", "bad", "hourglass-split", Due(NivelPlazo.Vencido)),
            new("Solo por resumen diario", "Ya no pueden ir solas. Van en el resumen diario, que sale por sí mismo en cuanto haya conexión.", "wait", "hourglass-split", Due(NivelPlazo.SoloResumen)),
            new("Por vencer", "Les quedan pocos días para ir solas. Si no salen hoy, revise la conexión y el canal en Ajustes.", "wait", "hourglass-split", Due(NivelPlazo.PorVencer)),
            new("En camino, a tiempo", "Se envían solas; no hay nada que hacer.", "off", "send", Due(NivelPlazo.EnPlazo)),
            new("Anulaciones en curso", "Siguen valiendo hasta que SUNAT confirme; se pregunta sola.", "off", "slash-circle", In(static one => one.Estado == EstadoComprobante.AnulacionPendiente)),
        ];
        return [.. groups.Where(static group => group.Boletas.Count > 0)];
    }

    /// <summary>How long a document still has, in words.</summary>
    public static string Plazo(ComprobanteEmitido one, DateTimeOffset ahora)
    {
        Plazos plazos = Plazos.Of(one, ahora);
        DateOnly last = plazos.IsIndividual ? plazos.UltimoDiaIndividual : plazos.UltimoDiaResumen;
        return plazos.Nivel == NivelPlazo.Vencido ? $"venció el {Presentation.Texto.Dia(plazos.UltimoDiaResumen)}"
            : plazos.DiasRestantes == 0 ? "vence hoy"
            : $"{(plazos.DiasRestantes == 1 ? "queda 1 día" : $"quedan {plazos.DiasRestantes} días")}, hasta el {Presentation.Texto.Dia(last)}";
    }
}
