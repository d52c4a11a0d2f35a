namespace IziSales.Pse.Generic;

/// <summary>What the PSE was asked; the same words mean different things in answer to different questions.</summary>
internal enum Pregunta
{
    /// <summary>Take this document, or this file of many.</summary>
    Envio,

    /// <summary>Annul this document.</summary>
    Anulacion,

    /// <summary>What became of this number?</summary>
    Consulta,

    /// <summary>What became of this ticket?</summary>
    Ticket,

    /// <summary>What became of this request to annul?</summary>
    TicketAnulacion,
}
