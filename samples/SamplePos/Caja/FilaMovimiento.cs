using SamplePos.Data;

namespace SamplePos.Caja;

/// <summary>A movement as the query has it.</summary>
internal sealed class FilaMovimiento
{
    private const string In = "ingreso";

    public string Clave { get; init; } = "";

    public long Sesion { get; init; }

    public string Momento { get; init; } = "";

    public string Usuario { get; init; } = "";

    public string Tipo { get; init; } = "";

    public long Centimos { get; init; }

    public string Motivo { get; init; } = "";

    public static string Word(MovimientoTipo tipo) => tipo == MovimientoTipo.Ingreso ? In : "retiro";

    public MovimientoCaja ToMovimiento() => new(Clave, Sesion, Tipo == In ? MovimientoTipo.Ingreso : MovimientoTipo.Retiro, Centimos / 100m, Motivo, Usuario)
    {
        Momento = Instante.Read(Momento).Value,
    };
}
