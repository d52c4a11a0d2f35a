using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>An issued document as the store knows it: its identity, its amount and where it stands. Its bytes are asked for separately.</summary>
public sealed record ComprobanteEmitido
{
    /// <summary>Issuer, type and number.</summary>
    public required ComprobanteId Id { get; init; }

    /// <summary>The key under which the sale was issued.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Day and time of issue on Lima's clock.</summary>
    public required DateTimeOffset FechaEmision { get; init; }

    /// <summary>What the customer pays.</summary>
    public required decimal ImporteTotal { get; init; }

    /// <summary>The currency of the amount.</summary>
    public required Moneda Moneda { get; init; }

    /// <summary>The same in soles; for soles, the same figure.</summary>
    public required decimal ImporteEnSoles { get; init; }

    /// <summary>The buyer.</summary>
    public required Adquirente Adquirente { get; init; }

    /// <summary>Where the document stands.</summary>
    public required EstadoComprobante Estado { get; init; }

    /// <summary>Whether the kept bytes carry a signature; false until a channel that signs has answered.</summary>
    public required bool Firmado { get; init; }

    /// <summary>The signature's <c>ds:DigestValue</c>, the "valor resumen" of the paper.</summary>
    public string? DigestValue { get; init; }

    /// <summary>The document that this note modifies; null unless it is a note.</summary>
    public ComprobanteId? Afectado { get; init; }

    /// <summary>The refused document whose sale this one carries; null when it replaces none.</summary>
    public ComprobanteId? Reemplaza { get; init; }

    /// <summary>The document that carries this one's sale since it was refused; null when it was not replaced.</summary>
    public ComprobanteId? ReemplazadoPor { get; init; }

    /// <summary>The summary in which it travels or arrived, such as <c>RC-20260116-1</c>; null while it waits for one. Earlier ones stand in its events.</summary>
    public string? Lote { get; init; }

    /// <summary>What the seller said he knew when a limit was passed.</summary>
    public string? Acknowledgement { get; init; }

    /// <summary>The code of the last answer.</summary>
    public string? Codigo { get; init; }

    /// <summary>The last answer or obstacle, in Spanish.</summary>
    public string? Mensaje { get; init; }

    /// <summary>What to ask again with, while the channel is judging.</summary>
    public string? Ticket { get; init; }

    /// <summary>Whether the CDR is kept.</summary>
    public bool HasCdr { get; init; }

    /// <summary>How many times a worker has taken it in hand.</summary>
    public int Intentos { get; init; }

    /// <summary>The earliest instant at which a worker will take it; null when nothing is left to do.</summary>
    public DateTimeOffset? ProximoIntento { get; init; }

    /// <summary>Series and correlativo.</summary>
    public NumeroComprobante Numero => Id.Numero;

    /// <summary>The document after a worker's finding was kept; the state itself is <see cref="CicloComprobante"/>'s.</summary>
    public ComprobanteEmitido After(Settlement settlement, EstadoComprobante estado)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        bool signedNow = !Firmado && settlement.XmlFirmado is not null;
        return Answered(settlement, estado) with
        {
            Ticket = settlement.Ticket,
            Firmado = Firmado || signedNow,
            DigestValue = signedNow ? settlement.DigestValue : DigestValue,
            HasCdr = HasCdr || settlement.CdrZip is not null,
            ProximoIntento = CicloComprobante.IsEnCola(estado) || estado == EstadoComprobante.AnulacionPendiente ? settlement.ProximoIntento ?? settlement.Momento : null,
        };
    }

    /// <summary>The document after what became of its summary was kept. The CDR is the summary's, not its own.</summary>
    public ComprobanteEmitido After(Settlement lote, CausaEvento causa, EstadoComprobante estado)
    {
        ArgumentNullException.ThrowIfNull(lote);
        return Answered(lote, estado) with
        {
            Lote = causa == CausaEvento.ResumenDevuelto ? null : Lote,
            ProximoIntento = CicloComprobante.IsEnCola(estado) ? lote.Momento : null,
        };
    }

    /// <summary>The document after what a person asked was kept.</summary>
    public ComprobanteEmitido After(AccionComprobante accion, EstadoComprobante estado)
    {
        ArgumentNullException.ThrowIfNull(accion);
        return this with { Estado = estado, Lote = null, Ticket = null, ProximoIntento = accion.ProximoIntento };
    }

    private ComprobanteEmitido Answered(Settlement settlement, EstadoComprobante estado) => this with { Estado = estado, Codigo = settlement.Codigo, Mensaje = settlement.Mensaje };
}
