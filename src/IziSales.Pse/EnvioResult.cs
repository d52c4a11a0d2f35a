namespace IziSales.Pse;

/// <summary>What the channel answered, even "no".</summary>
public sealed class EnvioResult
{
    /// <summary>What is known now.</summary>
    public required EstadoEnvio Estado { get; init; }

    /// <summary>SUNAT's code as four digits, or the channel's own; null when none was given.</summary>
    public string? Codigo { get; init; }

    /// <summary>What it means, in Spanish, for the seller.</summary>
    public required string Mensaje { get; init; }

    /// <summary>The zip with the constancia de recepción, when one came.</summary>
    public byte[]? CdrZip { get; init; }

    /// <summary>What to ask again with, when the answer is deferred.</summary>
    public string? Ticket { get; init; }

    /// <summary>SUNAT's observations. By default none.</summary>
    public IReadOnlyList<string> Notas { get; init; } = [];

    /// <summary>The document as the channel signed it, when the channel signs.</summary>
    public byte[]? XmlFirmado { get; init; }

    /// <summary>The <c>ds:DigestValue</c> of the document that is registered, when the channel tells it; it shows whether a registered number is this document.</summary>
    public string? DigestValue { get; init; }

    /// <summary>Whether SUNAT has registered the document, with or without observations.</summary>
    public bool IsAceptado => Estado is EstadoEnvio.Aceptado or EstadoEnvio.Observado;
}
