using SamplePos.Ventas;

namespace SamplePos.Caja;

/// <summary>What a session took by one method.</summary>
/// <param name="Metodo">The method's code.</param>
/// <param name="Ventas">How many sales were paid by it, wholly or in part.</param>
/// <param name="Vendido">What they paid by it.</param>
/// <param name="Abonado">What was paid by it on debts.</param>
/// <param name="Devuelto">What was given back of it.</param>
public sealed record ResumenMetodo(string Metodo, int Ventas, decimal Vendido, decimal Abonado, decimal Devuelto)
{
    /// <summary>The word on screen.</summary>
    public string Nombre => MetodoPago.Find(Metodo)?.Nombre ?? Metodo;

    /// <summary>What is left of it: in the drawer, in the wallet, at the bank; owed, when it is fiado.</summary>
    public decimal Neto => Vendido + Abonado - Devuelto;
}
