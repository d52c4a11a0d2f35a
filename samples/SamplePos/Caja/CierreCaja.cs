namespace SamplePos.Caja;

/// <summary>A close as it was found, kept whole: what happens to a sale later does not change it.</summary>
/// <param name="Resumen">What the session came to.</param>
/// <param name="Conteo">What was counted.</param>
/// <param name="Nota">What the person wrote beside it; empty when nothing.</param>
public sealed record CierreCaja(ResumenCaja Resumen, Conteo Conteo, string Nota)
{
    /// <summary>Above zero what there is too much, below zero what is missing.</summary>
    public decimal Diferencia => Conteo.Total - Resumen.Esperado;
}
