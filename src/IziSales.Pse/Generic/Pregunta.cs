namespace IziSales.Pse.Generic;

/// <summary>What the PSE was asked; the same words mean different things in answer to different questions.</summary>
internal enum Pregunta
{
    /// <summary>Take this document.</summary>
    Envio,

    /// <summary>What became of this number?</summary>
    Consulta,

    /// <summary>What became of this ticket?</summary>
    Ticket,
}
