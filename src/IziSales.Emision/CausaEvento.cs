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
}
