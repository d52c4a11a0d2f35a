namespace IziSales.Pse;

/// <summary>What is known about a document after asking the channel.</summary>
public enum EstadoEnvio
{
    /// <summary>Not known: the document went out and no answer that can be trusted came back. Query before sending again.</summary>
    PorConfirmar,

    /// <summary>Registered: the CDR says 0, or SUNAT's own register says so where it gives no CDR.</summary>
    Aceptado,

    /// <summary>Registered with observations: codes from 4000.</summary>
    Observado,

    /// <summary>Judged and refused, codes 2000 to 3999: the number is spent.</summary>
    Rechazado,

    /// <summary>Not registered, codes 0100 to 1999: mend it and send the same number.</summary>
    NoRegistrado,

    /// <summary>Taken and not judged yet; ask again, by ticket if there is one.</summary>
    EnProceso,

    /// <summary>The number is already registered (1033 and its kin). Whether with these bytes, only a query tells.</summary>
    YaRegistrado,

    /// <summary>Answer to a query: no such document is registered.</summary>
    NoExiste,

    /// <summary>Registered once and annulled since: the number is spent and the sale does not count.</summary>
    Anulado,
}
