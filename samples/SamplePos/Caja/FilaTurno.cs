using System.Text.Json;
using SamplePos.Data;

namespace SamplePos.Caja;

/// <summary>A session as the query has it.</summary>
internal sealed class FilaTurno
{
    public long Id { get; init; }

    public long Caja { get; init; }

    public string Nombre { get; init; } = "";

    public string Abierta { get; init; } = "";

    public string Abrio { get; init; } = "";

    public long Fondo { get; init; }

    public string? Cerrada { get; init; }

    public string? Cerro { get; init; }

    public string? Cierre { get; init; }

    public TurnoCaja ToTurno() => new()
    {
        Id = Id,
        Caja = Caja,
        Nombre = Nombre,
        Abierta = Instante.Read(Abierta).Value,
        Abrio = Abrio,
        Fondo = Fondo / 100m,
        Cerrada = Instante.Read(Cerrada),
        Cerro = Cerro,
        Cierre = Cierre is null ? null : JsonSerializer.Deserialize(Cierre, CajaJson.Default.CierreCaja),
    };
}
