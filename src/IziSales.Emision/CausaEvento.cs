namespace IziSales.Emision;

/// <summary>Why a document changed its state.</summary>
public enum CausaEvento
{
    /// <summary>It was issued.</summary>
    Emision,

    /// <summary>A worker took it in hand.</summary>
    Toma,

    /// <summary>The worker that had it in hand went silent; whether it was sent is unknown.</summary>
    TomaVencida,

    /// <summary>The road was closed and nothing was sent.</summary>
    CaminoCerrado,

    /// <summary>It was sent, and no answer that can be trusted came back.</summary>
    SinRespuesta,

    /// <summary>The channel answered that it will judge later.</summary>
    RespuestaEnProceso,

    /// <summary>Accepted.</summary>
    RespuestaAceptado,

    /// <summary>Accepted with observations.</summary>
    RespuestaObservado,

    /// <summary>Rejected.</summary>
    RespuestaRechazado,

    /// <summary>Not registered because of an exception.</summary>
    RespuestaNoRegistrado,

    /// <summary>The number is registered with another document.</summary>
    NumeroAjeno,

    /// <summary>A person mended the cause and asked to send it again.</summary>
    Reenvio,

    /// <summary>A person mended the document, which SUNAT never registered; the number stays.</summary>
    Correccion,

    /// <summary>It may not be sent alone any more (1079); it goes by daily summary.</summary>
    FueraDePlazo,

    /// <summary>It was put into a daily summary.</summary>
    Resumen,

    /// <summary>Its daily summary was refused or never arrived; it waits for another one.</summary>
    ResumenDevuelto,

    /// <summary>The sale of a refused document was issued again under another number.</summary>
    Reemplazo,

    /// <summary>A person asked to annul it.</summary>
    AnulacionPedida,

    /// <summary>SUNAT has it as annulled.</summary>
    RespuestaAnulado,

    /// <summary>SUNAT did not annul it; it stands as it was accepted.</summary>
    AnulacionRechazada,
}
