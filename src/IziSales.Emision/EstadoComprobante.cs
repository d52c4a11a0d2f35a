namespace IziSales.Emision;

/// <summary>Where an issued document stands on its way to SUNAT's register.</summary>
/// <remarks>The sale itself is complete at <see cref="Emitido"/>; everything after happens behind the customer's back.</remarks>
public enum EstadoComprobante
{
    /// <summary>Numbered, kept and waiting to be sent; certainly not registered yet.</summary>
    Emitido,

    /// <summary>A worker has it in hand and is sending it.</summary>
    Enviando,

    /// <summary>It went out and no answer that can be trusted came back: ask first, then send the same bytes.</summary>
    PorConfirmar,

    /// <summary>The channel has taken it and will judge it later.</summary>
    EnProceso,

    /// <summary>Too late, or not meant, to go alone: it waits for the next daily summary of its day.</summary>
    PorResumir,

    /// <summary>It went out inside a daily summary that SUNAT has not judged yet.</summary>
    EnResumen,

    /// <summary>Registered.</summary>
    Aceptado,

    /// <summary>Registered with observations.</summary>
    Observado,

    /// <summary>Refused, codes 2000 to 3999: the number is spent and the sale needs a new one.</summary>
    Rechazado,

    /// <summary>Not registered, codes 0100 to 1999: mend the cause and send the same number again.</summary>
    NoRegistrado,

    /// <summary>The number is registered with another document: two tills share a series. A person must look.</summary>
    EnConflicto,

    /// <summary>Refused, and the sale was issued again under another number; nothing is left to do.</summary>
    Reemplazado,

    /// <summary>Registered, and SUNAT is being asked to annul it; until it agrees the sale counts.</summary>
    AnulacionPendiente,

    /// <summary>Registered once and annulled: the number is spent for ever and the sale does not count.</summary>
    Anulado,
}
