namespace IziSales.Emision;

/// <summary>A summary that one worker has in hand, until its lease ends.</summary>
public sealed class LoteClaim
{
    /// <summary>The file after it was taken: <see cref="EstadoComprobante.Enviando"/> means send, the others mean ask first.</summary>
    public required LoteEmitido Lote { get; init; }

    /// <summary>The bytes to send, exactly as they were kept.</summary>
    public required ReadOnlyMemory<byte> Xml { get; init; }

    /// <summary>Proves to the store whose the file is.</summary>
    public required Guid Lease { get; init; }
}
