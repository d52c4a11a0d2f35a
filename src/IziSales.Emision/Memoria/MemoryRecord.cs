using IziSales.Ubl;

namespace IziSales.Emision.Memoria;

/// <summary>One document with everything that a row of a database would hold.</summary>
internal sealed class MemoryRecord
{
    public required ComprobanteEmitido Comprobante { get; set; }

    public required byte[] Fingerprint { get; set; }

    public required byte[] Xml { get; set; }

    public byte[]? CdrZip { get; set; }

    /// <summary>How many documents a summary with this one may carry.</summary>
    public int Tope { get; set; } = ResumenDiario.MaxLineas;

    /// <summary>The group in which it waits for a summary, or null when it does not.</summary>
    public (Ruc, DateOnly, EstadoItemResumen, int)? Grupo => Comprobante switch
    {
        { Estado: EstadoComprobante.PorResumir } => (Comprobante.Id.Ruc, Lima.DateOf(Comprobante.FechaEmision), EstadoItemResumen.Adicionar, Tope),
        { Estado: EstadoComprobante.AnulacionPendiente, Lote: null, ProximoIntento: null } => (Comprobante.Id.Ruc, Lima.DateOf(Comprobante.FechaEmision), EstadoItemResumen.Anular, Tope),
        _ => null,
    };

    public List<EventoComprobante> Eventos { get; } = [];

    public Guid? Lease { get; set; }

    public DateTimeOffset LeaseUntil { get; set; }

    /// <summary>When a worker may take it: not before its time, and not while another has it.</summary>
    public DateTimeOffset? DueAt => Lease is not null && LeaseUntil > Comprobante.ProximoIntento ? LeaseUntil : Comprobante.ProximoIntento;
}
