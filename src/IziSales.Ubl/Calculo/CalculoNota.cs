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

    private static Linea WithoutCargosEnBase(Linea linea)
    {
        if (linea.Cantidad == 0m || !linea.CargosDescuentos.Any(IsEnBase))
        {
            return linea;
        }

        decimal unitario = Redondeo.AUnitario(linea.ValorVenta / linea.Cantidad);
        return new Linea
        {
            Numero = linea.Numero,
            Codigo = linea.Codigo,
            Descripcion = linea.Descripcion,
            Unidad = linea.Unidad,
            Cantidad = linea.Cantidad,
            ValorUnitario = linea.Afectacion.IsGratuita ? 0m : unitario,
            PrecioUnitario = linea.Afectacion.IsGratuita ? unitario : linea.PrecioUnitario,
            TipoPrecio = linea.TipoPrecio,
            ValorVenta = linea.ValorVenta,
            Afectacion = linea.Afectacion,
            CargosDescuentos = [.. linea.CargosDescuentos.Where(static cargo => !IsEnBase(cargo))],
            Tributos = linea.Tributos,
            TotalTributos = linea.TotalTributos,
            Importe = linea.Importe,
        };
    }

    private static bool IsEnBase(CargoDescuento cargo) =>
        cargo.Motivo == MotivoCargoDescuento.DescuentoLineaEnBase || cargo.Motivo == MotivoCargoDescuento.CargoLineaEnBase;
}
