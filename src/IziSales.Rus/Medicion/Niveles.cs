namespace IziSales.Rus.Medicion;

/// <summary>How near a month or a year is. Below a level is below by a céntimo; at a limit is still inside it.</summary>
internal static class Niveles
{
    public static NrusNivel DelMes(NrusPeriodo mes, Topes topes, NrusLimitOptions options)
    {
        NrusPeriodo regimen = mes with { Tope = topes.Regimen };
        if (regimen.IsExcedido)
        {
            return NrusNivel.Exceeded;
        }

        return options.Scale == NrusScale.Categories ? PorCategorias(mes, topes) : PorPorcentaje(mes, regimen, options);
    }

    public static NrusNivel DelAnio(NrusPeriodo anio, NrusLimitOptions options) =>
        anio.IsExcedido ? NrusNivel.Exceeded : PorPorcentaje(anio, anio, options);

    private static NrusNivel PorPorcentaje(NrusPeriodo propio, NrusPeriodo regimen, NrusLimitOptions options)
    {
        if (regimen.Reaches(options.RedPercent))
        {
            return NrusNivel.Red;
        }

        if (propio.IsExcedido)
        {
            return NrusNivel.Orange;
        }

        return propio.Reaches(options.YellowPercent) ? NrusNivel.Yellow : NrusNivel.Green;
    }

    private static NrusNivel PorCategorias(NrusPeriodo mes, Topes topes)
    {
        if (mes.Medida >= topes.Regimen)
        {
            return NrusNivel.Red;
        }

        return mes.Medida >= topes.PrimeraCategoria ? NrusNivel.Yellow : NrusNivel.Green;
    }
}
