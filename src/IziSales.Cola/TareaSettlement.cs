namespace IziSales.Cola;

/// <summary>What became of a piece of work.</summary>
public sealed record TareaSettlement
{
    private TareaSettlement(EstadoTarea estado, DateTimeOffset momento, string? mensaje)
    {
        Estado = estado;
        Momento = momento;
        Mensaje = mensaje;
    }

    /// <summary>Where it stands from now on.</summary>
    public EstadoTarea Estado { get; }

    /// <summary>Now.</summary>
    public DateTimeOffset Momento { get; }

    /// <summary>What there is to say about it, in Spanish.</summary>
    public string? Mensaje { get; }

    /// <summary>When it is tried again; null when it has ended.</summary>
    public DateTimeOffset? ProximoIntento { get; private init; }

    /// <summary>It is done.</summary>
    public static TareaSettlement Hecha(DateTimeOffset momento, string? mensaje = null) => new(EstadoTarea.Hecha, momento, mensaje);

    /// <summary>It came to nothing and is tried again at a time.</summary>
    public static TareaSettlement OtraVez(DateTimeOffset momento, DateTimeOffset proximoIntento, string? mensaje) =>
        new(EstadoTarea.Pendiente, momento, mensaje) { ProximoIntento = proximoIntento };

    /// <summary>It is given up.</summary>
    public static TareaSettlement Muerta(DateTimeOffset momento, string mensaje) => new(EstadoTarea.Muerta, momento, mensaje);
}
