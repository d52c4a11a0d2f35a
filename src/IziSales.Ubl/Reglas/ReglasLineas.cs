namespace IziSales.Ubl.Reglas;

/// <summary>Quantity, description, prices, value of each line.</summary>
internal static class ReglasLineas
{
    private const int MaxLineas = 999;

    public static void Judge(Comprobante comprobante, Hallazgos hallazgos)
    {
        if (comprobante.Lineas.Count == 0)
        {
            hallazgos.Own("IZI-DOC-001", "Lineas", "El comprobante no tiene líneas.", "Agregue al menos un producto.");
        }

        if (comprobante.Lineas.Count > MaxLineas)
        {
            hallazgos.Sunat("2023", "Lineas", $"El comprobante tiene {comprobante.Lineas.Count} líneas; el máximo es {MaxLineas}.", "Reparta la venta en dos boletas.");
        }

        for (int i = 0; i < comprobante.Lineas.Count; i++)
        {
            Linea linea = comprobante.Lineas[i];
            Cantidad(comprobante, linea, i, hallazgos);
            Descripcion(linea, i, hallazgos);
            Precios(linea, i, hallazgos);
            Valor(comprobante, linea, i, hallazgos);
            Precio(linea, i, hallazgos);
        }
    }

    private static void Cantidad(Comprobante comprobante, Linea linea, int i, Hallazgos hallazgos)
    {
        if (comprobante is Nota)
        {
            if (linea.Cantidad == 0m || !Formato.IsUnitario(linea.Cantidad))
            {
                hallazgos.Sunat(comprobante is NotaCredito ? "2139" : "2189", $"Lineas[{i}].Cantidad", $"La cantidad {Formato.Show(linea.Cantidad)} debe ser mayor que cero, con hasta 10 decimales.", "Escriba la cantidad que se devuelve o se cobra.");
            }
        }
        else if (linea.Cantidad == 0m)
        {
            hallazgos.Sunat("2024", $"Lineas[{i}].Cantidad", "La cantidad debe ser mayor que cero.", "Escriba la cantidad vendida o quite la línea.");
        }
        else if (!Formato.IsUnitario(linea.Cantidad))
        {
            hallazgos.Sunat("2025", $"Lineas[{i}].Cantidad", $"La cantidad {Formato.Show(linea.Cantidad)} debe ser positiva, con hasta 10 decimales.", "Corrija la cantidad; una devolución se hace con nota de crédito.");
        }
    }

    private static void Descripcion(Linea linea, int i, Hallazgos hallazgos)
    {
        var path = Lugar.DeLinea(i, ".Descripcion");
        ReglasTexto.Caracteres(linea.Descripcion, path, hallazgos);
        if (string.IsNullOrWhiteSpace(linea.Descripcion))
        {
            hallazgos.Sunat("2026", path, "Falta la descripción del producto.", "Escriba qué se vende.");
        }
        else if (linea.Descripcion.Length > LargoMaximo.Descripcion)
        {
            hallazgos.Sunat("2027", path, $"La descripción tiene {linea.Descripcion.Length} caracteres; el máximo es {LargoMaximo.Descripcion}.", "Acorte la descripción.");
        }

        if (linea.Codigo is { } codigo)
        {
            ReglasTexto.Caracteres(codigo, Lugar.DeLinea(i, ".Codigo"), hallazgos);
            if (!ReglasTexto.IsUnaLinea(codigo, 1, LargoMaximo.Codigo))
            {
                hallazgos.Sunat("4269", $"Lineas[{i}].Codigo", $"El código de producto debe tener de 1 a {LargoMaximo.Codigo} caracteres en una sola línea.", "Acorte el código o quítelo.");
            }
        }
    }

    private static void Precios(Linea linea, int i, Hallazgos hallazgos)
    {
        if (!Formato.IsUnitario(linea.ValorUnitario))
        {
            hallazgos.Sunat("2369", $"Lineas[{i}].ValorUnitario", $"El valor unitario {Formato.Show(linea.ValorUnitario)} debe ser positivo, con hasta 10 decimales.", "Corrija el precio.");
        }

        if (!Formato.IsUnitario(linea.PrecioUnitario))
        {
            hallazgos.Sunat("2367", $"Lineas[{i}].PrecioUnitario", $"El precio unitario {Formato.Show(linea.PrecioUnitario)} debe ser positivo, con hasta 10 decimales.", "Corrija el precio.");
        }

        if (!Formato.IsMonto(linea.ValorVenta))
        {
            hallazgos.Sunat("2370", $"Lineas[{i}].ValorVenta", $"El valor de venta {Formato.Show(linea.ValorVenta)} debe ser positivo, con hasta 12 enteros y 2 decimales.", "Revise precio, cantidad y descuento: el descuento no puede pasar del precio.");
        }

        bool gratuita = linea.Afectacion.IsGratuita;
        if (gratuita && linea.ValorUnitario != 0m)
        {
            hallazgos.Sunat("2640", $"Lineas[{i}].ValorUnitario", "Una entrega gratuita lleva valor unitario 0.00.", "Deje el valor en el precio de referencia.");
        }

        if (gratuita && linea.TipoPrecio == TipoPrecio.PrecioUnitario)
        {
            hallazgos.Sunat("3234", $"Lineas[{i}].TipoPrecio", "Una entrega gratuita lleva tipo de precio 02.", "Use el tipo de precio 02.");
        }

        if (!gratuita && linea.TipoPrecio == TipoPrecio.ValorReferencial && linea.PrecioUnitario > 0m)
        {
            hallazgos.Sunat("3224", $"Lineas[{i}].TipoPrecio", "El tipo de precio 02 es solo para entregas gratuitas.", "Use el tipo de precio 01.");
        }
    }

    // In a note SUNAT looks at quantity and unit value alone.
    private static void Valor(Comprobante comprobante, Linea linea, int i, Hallazgos hallazgos)
    {
        decimal unitario = linea.Afectacion.IsGratuita ? linea.PrecioUnitario : linea.ValorUnitario;
        decimal enBase = comprobante is Nota
            ? 0m
            : Sum(linea, MotivoCargoDescuento.CargoLineaEnBase) - Sum(linea, MotivoCargoDescuento.DescuentoLineaEnBase);
        decimal esperado = (linea.Cantidad * unitario) + enBase;
        if (Formato.Dista(linea.ValorVenta, esperado))
        {
            hallazgos.Sunat("4288", $"Lineas[{i}].ValorVenta", $"El valor de venta {Formato.Show(linea.ValorVenta)} no es cantidad por valor unitario, menos descuentos y más cargos ({Formato.Show(Redondeo.ADosDecimales(esperado))}).", "Recalcule la línea.");
        }
    }

    private static void Precio(Linea linea, int i, Hallazgos hallazgos)
    {
        if (linea.Afectacion.IsGratuita || linea.Cantidad == 0m || !Formato.IsUnitario(linea.Cantidad))
        {
            return;
        }

        decimal importe = linea.ValorVenta + linea.TotalTributos
            - Sum(linea, MotivoCargoDescuento.DescuentoLineaFueraDeBase)
            + Sum(linea, MotivoCargoDescuento.CargoLineaFueraDeBase);
        if (Formato.Dista(linea.PrecioUnitario, importe / linea.Cantidad))
        {
            hallazgos.Sunat("4287", $"Lineas[{i}].PrecioUnitario", $"El precio unitario {Formato.Show(linea.PrecioUnitario)} no es el importe de la línea entre la cantidad.", "Recalcule la línea.");
        }
    }

    private static decimal Sum(Linea linea, MotivoCargoDescuento motivo)
    {
        decimal sum = 0m;
        for (int c = 0; c < linea.CargosDescuentos.Count; c++)
        {
            CargoDescuento cargo = linea.CargosDescuentos[c];
            if (cargo.Motivo == motivo)
            {
                sum += cargo.Monto;
            }
        }

        return sum;
    }
}
