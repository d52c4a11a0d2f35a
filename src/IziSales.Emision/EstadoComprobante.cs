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
}
