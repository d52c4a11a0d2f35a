namespace IziSales.Emision;

/// <summary>A document that one worker has in hand, until its lease ends.</summary>
public sealed class OutboxClaim
{
    /// <summary>The document after it was taken: <see cref="EstadoComprobante.Enviando"/> means send, the others mean ask first.</summary>
    public required ComprobanteEmitido Comprobante { get; init; }

    /// <summary>The bytes to send, exactly as they were kept.</summary>
    public required ReadOnlyMemory<byte> Xml { get; init; }

    /// <summary>Proves to the store whose the document is.</summary>
    public required Guid Lease { get; init; }
}
