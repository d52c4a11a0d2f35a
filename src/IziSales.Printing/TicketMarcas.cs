namespace IziSales.Printing;

/// <summary>What must be seen at once on a paper that is not the first valid print of a valid document.</summary>
[Flags]
public enum TicketMarcas
{
    /// <summary>Nothing to say.</summary>
    Ninguna = 0,

    /// <summary>Made for a demonstration or a test; it has no value before the tax office.</summary>
    Prueba = 1,

    /// <summary>The document was voided.</summary>
    Anulado = 2,

    /// <summary>The document was printed before.</summary>
    Reimpresion = 4,
}
