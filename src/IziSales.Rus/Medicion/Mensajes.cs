using System.Globalization;

namespace IziSales.Rus.Medicion;

/// <summary>What a measure means and what to do, for the seller.</summary>
internal static class Mensajes
{
    /// <summary>The graver of month and year speaks; when both are equally grave, near or above the regime's end the year, else the month.</summary>
    public static string Of(NrusPeriodo mes, NrusPeriodo anio, Topes topes)
    {
        bool hablaElAnio = anio.Nivel == mes.Nivel ? anio.Nivel >= NrusNivel.Red || (mes.Tope is null && anio.Tope is not null) : anio.Nivel > mes.Nivel;
        return hablaElAnio ? DelAnio(anio, topes) : DelMes(mes, topes);
    }

    public static string DelMes(NrusPeriodo mes, Topes topes) => mes.Nivel switch
    {
        NrusNivel.Exceeded =>
            $"El mes suma {Soles(mes.Medida)} en {Rubro(mes)} y pasa el tope de {Soles(topes.Regimen)}: desde este mes corresponde otro régimen (RER, RMT o General). Siga emitiendo boletas y consulte a su contador.",
        NrusNivel.Red =>
            $"Quedan {Soles(topes.Regimen - mes.Medida)} para el tope mensual de {Soles(topes.Regimen)} ({Rubro(mes)}). Al pasarlo cambia el régimen.",
        // By category scale there is no Orange, but category 1 is passed all the same.
        _ when mes.IsExcedido =>
            $"El mes suma {Soles(mes.Medida)} en {Rubro(mes)} y pasa el tope de la {topes.Categoria} ({Soles(mes.Tope)}): este mes pague la cuota de la categoría 2, {Soles(topes.CuotaMayor)}.",
        NrusNivel.Yellow =>
            $"Quedan {Soles(mes.Saldo)} para el tope mensual de la {topes.Categoria}, {Soles(mes.Tope)} ({Rubro(mes)}).",
        _ => $"Dentro de la {topes.Categoria}: {Soles(mes.Medida)} de {Soles(mes.Tope)} en el mes.",
    };

    public static string DelAnio(NrusPeriodo anio, Topes topes) => anio.Nivel switch
    {
        NrusNivel.Exceeded =>
            $"El año suma {Soles(anio.Medida)} en {Rubro(anio)} y pasa el tope de {Soles(anio.Tope)}: desde este mes corresponde otro régimen (RER, RMT o General). Siga emitiendo boletas y consulte a su contador.",
        NrusNivel.Red =>
            $"Quedan {Soles(anio.Saldo)} para el tope anual de {Soles(anio.Tope)} ({Rubro(anio)}). Al pasarlo cambia el régimen.",
        NrusNivel.Yellow =>
            $"Quedan {Soles(anio.Saldo)} para el tope anual de {Soles(anio.Tope)} ({Rubro(anio)}).",
        _ => $"Dentro de la {topes.Categoria}: {Soles(anio.Medida)} de {Soles(anio.Tope)} en el año.",
    };

    public static string Rubro(NrusPeriodo periodo) => periodo.Compras > periodo.Ventas ? "compras" : "ventas";

    public static string Soles(decimal? monto) => string.Create(CultureInfo.InvariantCulture, $"S/ {monto:#,0.00}");
}
