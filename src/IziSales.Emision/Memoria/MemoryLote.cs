namespace IziSales.Emision.Memoria;

/// <summary>One summary with everything that a row of a database would hold.</summary>
internal sealed class MemoryLote
{
    public required LoteEmitido Lote { get; set; }

    public required byte[] Xml { get; set; }

    public byte[]? CdrZip { get; set; }

    public Guid? Lease { get; set; }

    public DateTimeOffset LeaseUntil { get; set; }

    /// <summary>When a worker may take it: not before its time, and not while another has it.</summary>
    public DateTimeOffset? DueAt => Lease is not null && LeaseUntil > Lote.ProximoIntento ? LeaseUntil : Lote.ProximoIntento;
}
