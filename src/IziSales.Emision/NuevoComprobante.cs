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

    /// <summary>Soles for one unit of the document's currency. By default 1, which is right for soles only.</summary>
    public decimal TipoCambio { get; init; } = 1m;

    /// <summary>What the customer pays, in soles.</summary>
    public decimal ImporteEnSoles => EnSoles(Comprobante, TipoCambio);

    /// <summary>Whether the document waits for the daily summary instead of going alone. By default it goes alone.</summary>
    public ViaEnvio Via { get; init; }

    /// <summary>What the document makes the shop's limits cross; kept with it and delivered afterwards. By default nothing.</summary>
    public IReadOnlyList<Aviso> Avisos { get; init; } = [];

    internal static decimal EnSoles(Comprobante comprobante, decimal tipoCambio) => Redondeo.ADosDecimales(comprobante.Totales.ImporteTotal * tipoCambio);

    /// <summary>The document as it stands right after it took the place of one that was never registered: same number and key, queued, due at once.</summary>
    /// <exception cref="ArgumentException">The document has another number.</exception>
    public ComprobanteEmitido Correcting(ComprobanteEmitido before, DateTimeOffset momento)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (Comprobante.Id != before.Id)
        {
            throw new ArgumentException($"{Comprobante.Id} cannot take the place of {before.Id}.", nameof(before));
        }

        return before with
        {
            ImporteTotal = Comprobante.Totales.ImporteTotal,
            ImporteEnSoles = ImporteEnSoles,
            Moneda = Comprobante.Moneda,
            Adquirente = Comprobante.Adquirente,
            Estado = EstadoComprobante.Emitido,
            Firmado = DigestValue is not null,
            DigestValue = DigestValue,
            Acknowledgement = Acknowledgement ?? before.Acknowledgement,
            Codigo = null,
            Mensaje = null,
            Ticket = null,
            ProximoIntento = Lima.At(momento),
        };
    }

    /// <summary>The document as it stands right after it is kept: queued, and due at once unless it waits for a summary.</summary>
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
            ImporteEnSoles = ImporteEnSoles,
            Adquirente = Comprobante.Adquirente,
            Estado = Via == ViaEnvio.Resumen ? EstadoComprobante.PorResumir : EstadoComprobante.Emitido,
            Afectado = Comprobante is Nota { Afectado: { } afectado } ? new ComprobanteId(Comprobante.Emisor.Ruc, afectado.Tipo, afectado.Numero) : null,
            Reemplaza = request.Reemplaza,
            Firmado = DigestValue is not null,
            DigestValue = DigestValue,
            Acknowledgement = Acknowledgement,
            ProximoIntento = Via == ViaEnvio.Resumen ? null : Comprobante.FechaEmision,
        };
    }
}
