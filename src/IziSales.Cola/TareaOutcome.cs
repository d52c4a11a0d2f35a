namespace IziSales.Cola;

/// <summary>What a handler says of one attempt.</summary>
public sealed record TareaOutcome
{
    private TareaOutcome(EstadoTarea estado, string? mensaje)
    {
        Estado = estado;
        Mensaje = mensaje;
    }

    /// <summary>Where the work stands: done, still to do, given up.</summary>
    public EstadoTarea Estado { get; }

    /// <summary>What there is to say, in Spanish.</summary>
    public string? Mensaje { get; }

    /// <summary>How long to wait before the next attempt; null for longer with each one.</summary>
    public TimeSpan? Espera { get; private init; }

    /// <summary>Whether the attempt counts towards <see cref="ColaOptions.MaxIntentos"/>.</summary>
    public bool IsPaciente { get; private init; }

    /// <summary>It is done.</summary>
    public static TareaOutcome Hecha(string? mensaje = null) => new(EstadoTarea.Hecha, mensaje);

    /// <summary>It came to nothing; try again, until the attempts are used up.</summary>
    public static TareaOutcome OtraVez(string mensaje, TimeSpan? espera = null) => new(EstadoTarea.Pendiente, mensaje) { Espera = espera };

    /// <summary>It cannot be done now and that is nobody's fault; try again however often.</summary>
    public static TareaOutcome Esperar(string mensaje, TimeSpan? espera = null) => new(EstadoTarea.Pendiente, mensaje) { Espera = espera, IsPaciente = true };

    /// <summary>It is given up; a person decides.</summary>
    public static TareaOutcome Muerta(string mensaje) => new(EstadoTarea.Muerta, mensaje);
}
