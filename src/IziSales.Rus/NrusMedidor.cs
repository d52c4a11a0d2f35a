using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Rus;

/// <summary>Measures a shop's month and year against the Nuevo RUS. The one comparison that both the check before a sale and the meter after it use.</summary>
public static class NrusMedidor
{
    private const decimal AvisoPorcentaje = 80m;
    private const decimal AlertaPorcentaje = 95m;

    /// <summary>Measures what has been sold and bought.</summary>
    /// <param name="acumulado">The totals of the month and year of the day.</param>
    /// <param name="categoria">The category the shop has declared.</param>
    /// <param name="fecha">The day in Lima; it decides which figures hold.</param>
    public static NrusMedida Measure(Acumulado acumulado, NrusCategoria categoria, DateOnly fecha)
    {
        ArgumentNullException.ThrowIfNull(acumulado);
        ArgumentNullException.ThrowIfNull(categoria);
        NrusTope tope = categoria.Topes.At(fecha);
        var mes = new NrusPeriodo(acumulado.VentasMes, acumulado.ComprasMes, tope.Mensual);
        var anio = new NrusPeriodo(acumulado.VentasAnio, acumulado.ComprasAnio, tope.Anual);

        // The regime ends where its highest category ends; the special one knows only its year.
        NrusPeriodo mesRegimen = tope.Mensual is null ? mes : mes with { Tope = NrusCategoria.Dos.Topes.At(fecha).Mensual };
        NrusNivel nivel = Nivel(mes, mesRegimen, anio);
        return new NrusMedida(mes, anio, nivel, Mensaje(nivel, mes, mesRegimen, anio, categoria, NrusCategoria.Dos.Cuotas.At(fecha)));
    }

    private static NrusNivel Nivel(NrusPeriodo mes, NrusPeriodo mesRegimen, NrusPeriodo anio)
    {
        if (mesRegimen.IsExcedido || anio.IsExcedido)
        {
            return NrusNivel.Exceeded;
        }

        if (Reaches(mesRegimen, AlertaPorcentaje) || Reaches(anio, AlertaPorcentaje))
        {
            return NrusNivel.Red;
        }

        if (mes.IsExcedido)
        {
            return NrusNivel.Orange;
        }

        return Reaches(mes, AvisoPorcentaje) || Reaches(anio, AvisoPorcentaje) ? NrusNivel.Yellow : NrusNivel.Green;
    }

    private static bool Reaches(NrusPeriodo periodo, decimal porcentaje) => periodo.Tope is { } tope && periodo.Medida * 100m >= tope * porcentaje;

    private static string Mensaje(NrusNivel nivel, NrusPeriodo mes, NrusPeriodo mesRegimen, NrusPeriodo anio, NrusCategoria categoria, decimal cuotaDos) => nivel switch
    {
        NrusNivel.Exceeded when anio.IsExcedido =>
            $"El año suma {Soles(anio.Medida)} en {Rubro(anio)} y pasa el tope de {Soles(anio.Tope)}: desde este mes corresponde otro régimen (RER, RMT o General). Siga emitiendo boletas y consulte a su contador.",
        NrusNivel.Exceeded =>
            $"El mes suma {Soles(mes.Medida)} en {Rubro(mes)} y pasa el tope de {Soles(mesRegimen.Tope)}: desde este mes corresponde otro régimen (RER, RMT o General). Siga emitiendo boletas y consulte a su contador.",
        NrusNivel.Red when Reaches(anio, AlertaPorcentaje) =>
            $"Quedan {Soles(anio.Saldo)} para el tope anual de {Soles(anio.Tope)} ({Rubro(anio)}). Al pasarlo cambia el régimen.",
        NrusNivel.Red =>
            $"Quedan {Soles(mesRegimen.Saldo)} para el tope mensual de {Soles(mesRegimen.Tope)} ({Rubro(mes)}). Al pasarlo cambia el régimen.",
        NrusNivel.Orange =>
            $"El mes suma {Soles(mes.Medida)} en {Rubro(mes)} y pasa el tope de la {categoria.Descripcion} ({Soles(mes.Tope)}): este mes pague la cuota de la categoría 2, {Soles(cuotaDos)}.",
        NrusNivel.Yellow when Reaches(mes, AvisoPorcentaje) =>
            $"Quedan {Soles(mes.Saldo)} para el tope mensual de la {categoria.Descripcion}, {Soles(mes.Tope)} ({Rubro(mes)}).",
        NrusNivel.Yellow =>
            $"Quedan {Soles(anio.Saldo)} para el tope anual de {Soles(anio.Tope)} ({Rubro(anio)}).",
        _ => mes.Tope is null
            ? $"Dentro de la {categoria.Descripcion}: {Soles(anio.Medida)} de {Soles(anio.Tope)} en el año."
            : $"Dentro de la {categoria.Descripcion}: {Soles(mes.Medida)} de {Soles(mes.Tope)} en el mes.",
    };

    private static string Rubro(NrusPeriodo periodo) => periodo.Compras > periodo.Ventas ? "compras" : "ventas";

    private static string Soles(decimal? monto) => string.Create(CultureInfo.InvariantCulture, $"S/ {monto:#,0.00}");
}
