using IziSales.Emision;
using IziSales.Ubl;

namespace SamplePos.Features.Boletas;

/// <summary>What may be done with a document now; nothing is shown that would only be refused.</summary>
/// <param name="Anular">Whether it may be annulled.</param>
/// <param name="Devolver">Whether it is past that and may be given back with a nota de crédito.</param>
/// <param name="Emitir">Whether its sale may be issued again under another number.</param>
/// <param name="Reenviar">Whether it may be sent again.</param>
/// <param name="Hasta">The last day for annulment.</param>
public sealed record BoletaOptions(bool Anular, bool Devolver, bool Emitir, bool Reenviar, DateOnly Hasta)
{
    /// <summary>Whether the document waits for this person to do something.</summary>
    public bool NeedsPerson => Emitir || Reenviar;

    /// <summary>What a person of that rank may do.</summary>
    public static BoletaOptions For(ComprobanteEmitido issued, IReadOnlyList<ComprobanteEmitido> notas, DateTimeOffset now, bool isAdmin)
    {
        var plazos = Plazos.Of(issued, now);
        bool isBoleta = issued.Id.Tipo == TipoComprobante.Boleta;
        bool stands = isAdmin && issued.Estado is EstadoComprobante.Aceptado or EstadoComprobante.Observado && !notas.Any(static nota => CicloComprobante.IsVigente(nota.Estado));
        return new BoletaOptions(
            Anular: stands && plazos.IsAnulable,
            Devolver: stands && !plazos.IsAnulable && isBoleta,
            Emitir: isAdmin && isBoleta && issued.Estado == EstadoComprobante.Rechazado,
            Reenviar: isAdmin && issued.Estado is EstadoComprobante.NoRegistrado or EstadoComprobante.EnConflicto,
            plazos.UltimoDiaAnulacion);
    }
}
