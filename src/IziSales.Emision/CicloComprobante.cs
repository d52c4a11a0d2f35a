namespace IziSales.Emision;

/// <summary>The life of an issued document as a table: which cause leads from which state to which.</summary>
/// <remarks>Pure. Every store applies it inside the transaction that keeps the event, so no other change of state exists.</remarks>
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
        (EstadoComprobante.NoRegistrado, CausaEvento.Reenvio) => EstadoComprobante.Emitido,
        (EstadoComprobante.EnConflicto, CausaEvento.Reenvio) => EstadoComprobante.PorConfirmar,
        (EstadoComprobante.Enviando or EstadoComprobante.PorConfirmar or EstadoComprobante.EnProceso, _) => Answered(causa),
        _ => null,
    };

    /// <summary>Whether a worker still has something to do for a document in this state.</summary>
    public static bool IsPendiente(EstadoComprobante estado) =>
        estado is EstadoComprobante.Emitido or EstadoComprobante.Enviando or EstadoComprobante.PorConfirmar or EstadoComprobante.EnProceso;

    /// <summary>Whether SUNAT has the document, with or without observations.</summary>
    public static bool IsRegistrado(EstadoComprobante estado) => estado is EstadoComprobante.Aceptado or EstadoComprobante.Observado;

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
        CausaEvento.NumeroAjeno => EstadoComprobante.EnConflicto,
        _ => null,
    };
}
