namespace IziSales.Emision;

/// <summary>What a worker found out about a document it had in hand.</summary>
public sealed class Settlement
{
    /// <summary>Why the state changes; the state itself follows from <see cref="CicloComprobante"/>.</summary>
    public required CausaEvento Causa { get; init; }

    /// <summary>When it was found out.</summary>
    public required DateTimeOffset Momento { get; init; }

    /// <summary>When to try again, for states that are not final.</summary>
    public DateTimeOffset? ProximoIntento { get; init; }

    /// <summary>The code of the answer.</summary>
    public string? Codigo { get; init; }

    /// <summary>The answer or the obstacle, in Spanish.</summary>
    public string? Mensaje { get; init; }

    /// <summary>What to ask again with.</summary>
    public string? Ticket { get; init; }

    /// <summary>The CDR's zip, to be kept.</summary>
    public byte[]? CdrZip { get; init; }

    /// <summary>The document as the channel signed it; takes the place of unsigned bytes, never of signed ones.</summary>
    public byte[]? XmlFirmado { get; init; }

    /// <summary>The digest of <see cref="XmlFirmado"/>.</summary>
    public string? DigestValue { get; init; }
}
