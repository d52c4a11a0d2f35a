using SamplePos.Data;

namespace SamplePos.Notificaciones;

/// <summary>A notification as the query has it.</summary>
internal sealed class FilaNotificacion
{
    public long Id { get; init; }

    public string Clave { get; init; } = "";

    public string Momento { get; init; } = "";

    public int Gravedad { get; init; }

    public string Texto { get; init; } = "";

    public string? Enlace { get; init; }

    public string Entrega { get; init; } = "";

    public string? Respuesta { get; init; }

    public string? Entregada { get; init; }

    public int Leida { get; init; }

    public Notificacion ToNotificacion() => new()
    {
        Id = Id,
        Clave = Clave,
        Momento = Instante.Read(Momento).Value,
        Gravedad = (Gravedad)Gravedad,
        Texto = Texto,
        Enlace = Enlace,
        Entrega = Enum.Parse<Entrega>(Entrega),
        Respuesta = Respuesta,
        Entregada = Instante.Read(Entregada),
        IsLeida = Leida != 0,
    };
}
