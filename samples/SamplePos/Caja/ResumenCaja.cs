using SamplePos.Ventas;

namespace SamplePos.Caja;

/// <summary>What a session of a till comes to.</summary>
/// <param name="Fondo">What lay in the drawer at first.</param>
/// <param name="Metodos">What came in, method by method, in the order of the screen; those that were not used are left out.</param>
/// <param name="Ventas">How many sales.</param>
/// <param name="Ingresos">What was put into the drawer.</param>
/// <param name="Retiros">What was taken out of the drawer.</param>
public sealed record ResumenCaja(decimal Fondo, IReadOnlyList<ResumenMetodo> Metodos, int Ventas, decimal Ingresos, decimal Retiros)
{
    /// <summary>What was sold, by whatever method.</summary>
    public decimal Vendido => Metodos.Sum(static metodo => metodo.Vendido);

    /// <summary>What was given back.</summary>
    public decimal Devuelto => Metodos.Sum(static metodo => metodo.Devuelto);

    /// <summary>What must lie in the drawer now.</summary>
    public decimal Esperado => Fondo + Efectivo + Ingresos - Retiros;

    /// <summary>What the drawer gained by selling and by debts paid.</summary>
    public decimal Efectivo => Metodos.Where(static metodo => metodo.Metodo == MetodoPago.Efectivo.Codigo).Sum(static metodo => metodo.Neto);
}
