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

    /// <summary>When a worker may take it: not before its time, and not while another has it.</summary>
    public DateTimeOffset? DueAt => Lease is not null && LeaseUntil > Comprobante.ProximoIntento ? LeaseUntil : Comprobante.ProximoIntento;

    public bool IsDue(DateTimeOffset now) => DueAt <= now;
}
