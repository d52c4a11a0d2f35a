namespace IziSales.Emision.Memoria;

/// <summary>One document with everything that a row of a database would hold.</summary>
internal sealed class MemoryRecord
{
    public required ComprobanteEmitido Comprobante { get; set; }

    public required byte[] Fingerprint { get; init; }

    public required byte[] Xml { get; set; }

    public byte[]? CdrZip { get; set; }

    public List<EventoComprobante> Eventos { get; } = [];

    public Guid? Lease { get; set; }

    public DateTimeOffset LeaseUntil { get; set; }

    public bool IsDue(DateTimeOffset now) => Comprobante.ProximoIntento <= now && (Lease is null || LeaseUntil <= now);
}
