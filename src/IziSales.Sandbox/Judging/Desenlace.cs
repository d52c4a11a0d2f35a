namespace IziSales.Sandbox.Judging;

/// <summary>How a sending ended; each road says it in its own way.</summary>
internal enum Desenlace
{
    /// <summary>Judged: accepted or rejected, with a CDR.</summary>
    Juzgado,

    /// <summary>Taken; the answer is behind a ticket.</summary>
    EnProceso,

    /// <summary>Not registered: an exception of SUNAT's, or a refusal of the PSE's.</summary>
    Excepcion,

    /// <summary>The name is taken already.</summary>
    Duplicado,
}
