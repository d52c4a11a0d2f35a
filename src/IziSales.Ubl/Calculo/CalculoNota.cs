namespace IziSales.Ubl.Calculo;

/// <summary>What a note has otherwise than a boleta of the same sale.</summary>
internal static class CalculoNota
{
    /// <summary>
    /// A note names no operation type, and its lines no discount or charge in the base: SUNAT compares their value with quantity by unit value and looks at
    /// nothing else (4288), so both go into the unit value.
    /// </summary>
    public static ComprobanteDatos Adapt(ComprobanteDatos datos) => new()
    {
        Emisor = datos.Emisor,
        Adquirente = datos.Adquirente,
        Numero = datos.Numero,
        FechaEmision = datos.FechaEmision,
        Operacion = null,
        Moneda = datos.Moneda,
        Lineas = [.. datos.Lineas.Select(WithoutCargosEnBase)],
        CargosDescuentos = datos.CargosDescuentos,
        Totales = datos.Totales,
        Leyendas = datos.Leyendas,
        Observaciones = datos.Observaciones,
        IsDerivado = datos.IsDerivado,
    };

    private static Linea WithoutCargosEnBase(Linea linea) =>
        linea.Cantidad == 0m || !linea.CargosDescuentos.Any(IsEnBase) ? linea : new LineaDeNota(linea).ToLinea();

    /// <summary>Whether a charge or discount of a line is part of the line's value.</summary>
    public static bool IsEnBase(CargoDescuento cargo) =>
        cargo.Motivo == MotivoCargoDescuento.DescuentoLineaEnBase || cargo.Motivo == MotivoCargoDescuento.CargoLineaEnBase;
}
