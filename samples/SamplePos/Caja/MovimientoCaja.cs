namespace SamplePos.Caja;

/// <summary>Money put into a drawer or taken out of it, other than by selling.</summary>
/// <param name="Clave">Made by the page, so that a second click moves it once.</param>
/// <param name="Sesion">The session of the till.</param>
/// <param name="Tipo">In or out.</param>
/// <param name="Importe">How much, above zero.</param>
/// <param name="Motivo">Why, in the words of who moved it.</param>
/// <param name="Usuario">Who moved it.</param>
public sealed record MovimientoCaja(string Clave, long Sesion, MovimientoTipo Tipo, decimal Importe, string Motivo, string Usuario)
{
    /// <summary>When; by default now.</summary>
    public DateTimeOffset Momento { get; init; }
}
