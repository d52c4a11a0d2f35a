using SamplePos.Data;
using SamplePos.Ventas;

namespace SamplePos.Fiado;

/// <summary>A line of the notebook as the query has it.</summary>
internal sealed class FilaApunte
{
    public string Momento { get; init; } = "";

    public string Usuario { get; init; } = "";

    public long Centimos { get; init; }

    public long Tipo { get; init; }

    public string? Numero { get; init; }

    public string? Metodo { get; init; }

    public Apunte ToApunte(decimal saldo) => new(Instante.Read(Momento).Value, Usuario, Centimos / 100m, (ApunteTipo)Tipo)
    {
        Numero = Numero,
        Metodo = MetodoPago.Find(Metodo)?.Nombre,
        Saldo = saldo,
    };
}
