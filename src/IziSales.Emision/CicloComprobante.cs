namespace IziSales.Emision;

/// <summary>The life of an issued document as a table: which cause leads from which state to which.</summary>
/// <remarks>Pure. Every store applies it inside the transaction that keeps the event, so no other change of state exists. Summaries and voiding files live by the same table.</remarks>
public static class CicloComprobante
{
    /// <summary>The state after a cause; null when that cause cannot happen in this state.</summary>
    public static EstadoComprobante? Next(EstadoComprobante estado, CausaEvento causa) => (estado, causa) switch
    {
        (EstadoComprobante.Emitido, CausaEvento.Toma) => EstadoComprobante.Enviando,
        (EstadoComprobante.Enviando, CausaEvento.CaminoCerrado) => EstadoComprobante.Emitido,
        (EstadoComprobante.Enviando, CausaEvento.TomaVencida) => EstadoComprobante.PorConfirmar,
        (EstadoComprobante.PorConfirmar, CausaEvento.CaminoCerrado) => EstadoComprobante.PorConfirmar,
        (EstadoComprobante.EnProceso, CausaEvento.CaminoCerrado or CausaEvento.SinRespuesta) => EstadoComprobante.EnProceso,
        (EstadoComprobante.Enviando or EstadoComprobante.PorConfirmar or EstadoComprobante.EnProceso, CausaEvento.FueraDePlazo) => EstadoComprobante.PorResumir,
        (EstadoComprobante.Enviando or EstadoComprobante.PorConfirmar or EstadoComprobante.EnProceso, _) => Answered(causa),

        (EstadoComprobante.PorResumir, CausaEvento.Resumen) => EstadoComprobante.EnResumen,
        (EstadoComprobante.EnResumen, CausaEvento.ResumenDevuelto) => EstadoComprobante.PorResumir,
        (EstadoComprobante.EnResumen, CausaEvento.RespuestaEnProceso) => null,
        (EstadoComprobante.EnResumen, _) => Answered(causa),

        (EstadoComprobante.NoRegistrado, CausaEvento.Reenvio or CausaEvento.Correccion) => EstadoComprobante.Emitido,
        (EstadoComprobante.EnConflicto, CausaEvento.Reenvio) => EstadoComprobante.PorConfirmar,
        (EstadoComprobante.Rechazado, CausaEvento.Reemplazo) => EstadoComprobante.Reemplazado,

        (EstadoComprobante.Aceptado or EstadoComprobante.Observado, CausaEvento.AnulacionPedida) => EstadoComprobante.AnulacionPendiente,
        (EstadoComprobante.AnulacionPendiente, _) => Annulling(causa),
        _ => null,
    };

    /// <summary>Whether the document is still on its way to SUNAT's register, or out of it.</summary>
    public static bool IsPendiente(EstadoComprobante estado) =>
        IsEnCola(estado) || estado is EstadoComprobante.PorResumir or EstadoComprobante.EnResumen or EstadoComprobante.AnulacionPendiente;

    /// <summary>Whether a worker takes the document in hand by itself; the other pending ones travel in summaries.</summary>
    public static bool IsEnCola(EstadoComprobante estado) =>
        estado is EstadoComprobante.Emitido or EstadoComprobante.Enviando or EstadoComprobante.PorConfirmar or EstadoComprobante.EnProceso;

    /// <summary>Whether SUNAT has the document in force, with or without observations.</summary>
    public static bool IsRegistrado(EstadoComprobante estado) =>
        estado is EstadoComprobante.Aceptado or EstadoComprobante.Observado or EstadoComprobante.AnulacionPendiente;

    /// <summary>Whether SUNAT has the document or may still get it: everything but what was refused or annulled for good.</summary>
    public static bool IsVigente(EstadoComprobante estado) =>
        estado is not (EstadoComprobante.Rechazado or EstadoComprobante.Reemplazado or EstadoComprobante.Anulado);

    /// <summary>Whether a person must do something before the sale is right.</summary>
    public static bool NeedsPerson(EstadoComprobante estado) =>
        estado is EstadoComprobante.Rechazado or EstadoComprobante.NoRegistrado or EstadoComprobante.EnConflicto;

    private static EstadoComprobante? Answered(CausaEvento causa) => causa switch
    {
        CausaEvento.SinRespuesta => EstadoComprobante.PorConfirmar,
        CausaEvento.RespuestaEnProceso => EstadoComprobante.EnProceso,
        CausaEvento.RespuestaAceptado => EstadoComprobante.Aceptado,
        CausaEvento.RespuestaObservado => EstadoComprobante.Observado,
        CausaEvento.RespuestaRechazado => EstadoComprobante.Rechazado,
        CausaEvento.RespuestaNoRegistrado => EstadoComprobante.NoRegistrado,
        CausaEvento.RespuestaAnulado => EstadoComprobante.Anulado,
        CausaEvento.NumeroAjeno => EstadoComprobante.EnConflicto,
        _ => null,
    };

    // Whatever happens to the request, the document stays registered until SUNAT says that it is annulled.
    private static EstadoComprobante? Annulling(CausaEvento causa) => causa switch
    {
        CausaEvento.Resumen or CausaEvento.ResumenDevuelto or CausaEvento.CaminoCerrado or CausaEvento.SinRespuesta or CausaEvento.RespuestaEnProceso => EstadoComprobante.AnulacionPendiente,
        CausaEvento.RespuestaAnulado => EstadoComprobante.Anulado,
        CausaEvento.AnulacionRechazada => EstadoComprobante.Aceptado,
        _ => null,
    };
}
