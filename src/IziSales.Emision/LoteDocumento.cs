namespace IziSales.Emision;

/// <summary>One document about to travel in a summary.</summary>
/// <param name="Comprobante">The document as it stands.</param>
/// <param name="Xml">Its kept bytes.</param>
public sealed record LoteDocumento(ComprobanteEmitido Comprobante, ReadOnlyMemory<byte> Xml);
