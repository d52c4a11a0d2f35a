using IziSales.Rus.Medicion;
using IziSales.Ubl;

namespace IziSales.Rus;

/// <summary>Measures a shop's month and year against the Nuevo RUS. The one comparison that the check before a sale, the meter after it and the notices use.</summary>
public static class NrusMedidor
{
    /// <summary>Measures what has been sold and bought, by the default levels.</summary>
    /// <param name="acumulado">The totals of the month and year of the day.</param>
    /// <param name="categoria">The category the shop has declared.</param>
    /// <param name="fecha">The day in Lima; it decides which figures hold.</param>
    public static NrusMedida Measure(Acumulado acumulado, NrusCategoria categoria, DateOnly fecha) =>
        Measure(acumulado, new NrusLimitOptions { Categoria = categoria }, fecha);

    /// <summary>Measures what has been sold and bought, by a shop's settings.</summary>
    /// <param name="acumulado">The totals of the month and year of the day.</param>
    /// <param name="options">Category, scope and levels.</param>
    /// <param name="fecha">The day in Lima; it decides which figures hold.</param>
    public static NrusMedida Measure(Acumulado acumulado, NrusLimitOptions options, DateOnly fecha)
    {
        ArgumentNullException.ThrowIfNull(acumulado);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.Categoria);
        var topes = Topes.At(options, fecha);
        bool todo = options.Scope == NrusScope.SalesAndPurchases;
        var mes = new NrusPeriodo(acumulado.VentasMes, todo ? acumulado.ComprasMes : 0m, topes.Mes);
        var anio = new NrusPeriodo(acumulado.VentasAnio, todo ? acumulado.ComprasAnio : 0m, todo ? topes.Anio : null);
        mes = mes with { Nivel = Niveles.DelMes(mes, topes, options) };
        anio = anio with { Nivel = Niveles.DelAnio(anio, options) };
        return new NrusMedida(mes, anio, topes);
    }
}
