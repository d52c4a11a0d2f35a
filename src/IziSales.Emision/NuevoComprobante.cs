using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>A document about to be kept together with its number.</summary>
public sealed class NuevoComprobante
{
    /// <summary>Takes the document and the bytes that will be sent.</summary>
    public NuevoComprobante(Comprobante comprobante, ReadOnlyMemory<byte> xml)
    {
        ArgumentNullException.ThrowIfNull(comprobante);
        Comprobante = comprobante;
        Xml = xml;
    }

    /// <summary>The document.</summary>
    public Comprobante Comprobante { get; }

    /// <summary>The UBL document in UTF-8; kept and sent unaltered.</summary>
    public ReadOnlyMemory<byte> Xml { get; }

    /// <summary>The signature's <c>ds:DigestValue</c>; null when the channel will sign.</summary>
    public string? DigestValue { get; init; }

    /// <summary>What the seller said he knew. By default nothing.</summary>
    public string? Acknowledgement { get; init; }

    /// <summary>What the document adds to the sales of its month, in soles.</summary>
    public decimal VentaEnSoles => Comprobante.Moneda == Moneda.Pen ? Comprobante.Totales.ImporteTotal : 0m;

    /// <summary>The document as it stands right after it is kept: queued, due at once.</summary>
    public ComprobanteEmitido ToEmitido(AppendRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ComprobanteEmitido
        {
            Id = Comprobante.Id,
            IdempotencyKey = request.IdempotencyKey,
            FechaEmision = Comprobante.FechaEmision,
            ImporteTotal = Comprobante.Totales.ImporteTotal,
            Moneda = Comprobante.Moneda,
            Adquirente = Comprobante.Adquirente,
            Estado = EstadoComprobante.Emitido,
            Firmado = DigestValue is not null,
            DigestValue = DigestValue,
            Acknowledgement = Acknowledgement,
            ProximoIntento = Comprobante.FechaEmision,
        };
    }
}
