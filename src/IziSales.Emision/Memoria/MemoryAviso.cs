using IziSales.Ubl;

namespace IziSales.Emision.Memoria;

/// <summary>One notice on its way to the shop.</summary>
internal sealed class MemoryAviso(Ruc emisor, Aviso aviso, DateTimeOffset momento)
{
    public Ruc Emisor => emisor;

    public Aviso Aviso => aviso;

    public DateTimeOffset Momento => momento;

    public int Intentos { get; set; }

    public Guid? Lease { get; set; }

    public DateTimeOffset LeaseUntil { get; set; }

    /// <summary>When it may be tried; null once it was delivered.</summary>
    public DateTimeOffset? ProximoIntento { get; set; } = momento;

    /// <summary>When a worker may take it: not before its time, and not while another has it.</summary>
    public DateTimeOffset? DueAt => Lease is not null && LeaseUntil > ProximoIntento ? LeaseUntil : ProximoIntento;
}
