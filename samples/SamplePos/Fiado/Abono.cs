using SamplePos.Ventas;

namespace SamplePos.Fiado;

/// <summary>A payment on a debt.</summary>
/// <param name="Clave">Made by the page, so that a second click pays once.</param>
/// <param name="Cuenta">Whose debt.</param>
/// <param name="Sesion">The session of the till that took it.</param>
/// <param name="Metodo">How it was paid.</param>
/// <param name="Importe">By how much the debt goes down.</param>
public sealed record Abono(string Clave, long Cuenta, long Sesion, MetodoPago Metodo, decimal Importe)
{
    /// <summary>Who took it.</summary>
    public required string Usuario { get; init; }
}
