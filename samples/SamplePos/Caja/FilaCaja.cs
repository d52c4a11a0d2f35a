using SamplePos.Data;

namespace SamplePos.Caja;

/// <summary>A till as the query has it.</summary>
internal sealed class FilaCaja
{
    public long Id { get; init; }

    public string Nombre { get; init; } = "";

    public string? Abierta { get; init; }

    public string? Abrio { get; init; }

    public CajaRegistrada ToCaja() => new(Id, Nombre) { Abierta = Instante.Read(Abierta), Abrio = Abrio };
}
