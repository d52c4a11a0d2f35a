namespace IziSales.Rus.Medicion;

/// <summary>The limits that one shop is held against on one day, and the words for them.</summary>
/// <param name="Categoria">The declared category, in a sentence.</param>
/// <param name="Mes">Its month; null in the special one.</param>
/// <param name="Anio">Its year.</param>
/// <param name="PrimeraCategoria">Where category 1 ends.</param>
/// <param name="Regimen">Where the regime ends: the month of its highest category; null in the special one, which knows only its year.</param>
/// <param name="CuotaMayor">The quota of that highest category.</param>
internal sealed record Topes(string Categoria, decimal? Mes, decimal Anio, decimal? PrimeraCategoria, decimal? Regimen, decimal CuotaMayor)
{
    public static Topes At(NrusLimitOptions options, DateOnly fecha)
    {
        NrusTope propio = options.Categoria.Topes.At(fecha);
        return new Topes(
            options.Categoria.Descripcion,
            propio.Mensual,
            propio.Anual,
            NrusCategoria.Uno.Topes.At(fecha).Mensual,
            propio.Mensual is null ? null : NrusCategoria.Dos.Topes.At(fecha).Mensual,
            NrusCategoria.Dos.Cuotas.At(fecha));
    }
}
