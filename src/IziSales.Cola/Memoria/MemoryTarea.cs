namespace IziSales.Cola.Memoria;

/// <summary>A piece of work and who has it in hand.</summary>
internal sealed class MemoryTarea(NuevaTarea nueva, long orden)
{
    private readonly byte[] _contenido = nueva.Contenido.ToArray();

    public string Cola => nueva.Cola;

    public string Clave => nueva.Clave;

    public string? Grupo => nueva.Grupo;

    public DateTimeOffset Momento => nueva.Momento;

    public long Orden { get; set; } = orden;

    public EstadoTarea Estado { get; set; }

    public int Intentos { get; set; }

    public DateTimeOffset? ProximoIntento { get; set; } = nueva.Desde ?? nueva.Momento;

    public Guid? Lease { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public DateTimeOffset? Terminada { get; set; }

    public string? Mensaje { get; set; }

    /// <summary>When a worker may take it: not before its time, and not while another has it.</summary>
    public DateTimeOffset? DueAt => LeaseUntil > ProximoIntento ? LeaseUntil : ProximoIntento;

    public TareaClaim Take(TareaClaimRequest request)
    {
        bool isAbandoned = Lease is not null;
        Guid lease = Guid.NewGuid();
        Lease = lease;
        LeaseUntil = request.Now + request.Lease;
        Intentos++;
        return new TareaClaim { Tarea = Snapshot(), Lease = lease, IsAbandonada = isAbandoned };
    }

    public void Stand(EstadoTarea estado, DateTimeOffset momento, DateTimeOffset? proximoIntento, string? mensaje)
    {
        Estado = estado;
        ProximoIntento = proximoIntento;
        Mensaje = mensaje;
        Terminada = estado == EstadoTarea.Pendiente ? null : momento;
        Lease = null;
        LeaseUntil = null;
    }

    public Tarea Snapshot() => new()
    {
        Cola = Cola,
        Clave = Clave,
        Grupo = Grupo,
        Contenido = _contenido,
        Momento = Momento,
        Estado = Estado,
        Intentos = Intentos,
        ProximoIntento = ProximoIntento,
        ReservaHasta = LeaseUntil,
        Terminada = Terminada,
        Mensaje = Mensaje,
    };
}
