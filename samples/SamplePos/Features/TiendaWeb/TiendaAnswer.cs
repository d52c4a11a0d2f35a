using SamplePos.TiendaWeb;

namespace SamplePos.Features.TiendaWeb;

/// <summary>How the web shop's catalogue stands, as its page shows it.</summary>
public sealed record TiendaAnswer(bool Running, int Done, int? Total, string Text, string? Trouble)
{
    /// <summary>In words.</summary>
    public static TiendaAnswer From(EstadoTienda estado) => new(
        estado.EnCurso,
        estado.Hechos,
        estado.Total,
        estado is { EnCurso: true, Total: { } total } ? $"Leyendo su catálogo: {estado.Hechos} de {total}" : estado.EnCurso ? "Leyendo su catálogo…" : "",
        estado.Problema);
}
