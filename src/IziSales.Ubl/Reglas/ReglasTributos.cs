namespace IziSales.Ubl.Reglas;

/// <summary>The taxes of each line.</summary>
internal static class ReglasTributos
{
    private const decimal BaseInsignificante = 0.06m;

    public static void Judge(Comprobante comprobante, Hallazgos hallazgos)
    {
        decimal? tasaIgv = null;
        int ivap = 0;
        for (int i = 0; i < comprobante.Lineas.Count; i++)
        {
            Linea linea = comprobante.Lineas[i];
            Principal(linea, i, hallazgos);
            Repetidos(linea, i, hallazgos);
            ReglasTributosAdicionales.Combinacion(linea, i, hallazgos);
            Suma(linea, i, hallazgos);
            for (int t = 0; t < linea.Tributos.Count; t++)
            {
                TributoLinea tributo = linea.Tributos[t];
                JudgeTributo(comprobante, linea, tributo, i, hallazgos);
                TasaUnica(comprobante, tributo, i, ref tasaIgv, hallazgos);
                ivap += tributo.Afectacion == AfectacionIgv.GravadoIvap ? 1 : 0;
            }
        }

        if (ivap > 0 && ivap < comprobante.Lineas.Count)
        {
            hallazgos.Sunat("2644", "Lineas", "El arroz pilado (IVAP, afectación 17) no se mezcla con otros productos.", "Venda el arroz pilado en una boleta aparte.");
        }
    }

    private static bool IsBase(Tributo tributo) =>
        tributo == Tributo.Igv || tributo == Tributo.Ivap || tributo == Tributo.Exportacion
        || tributo == Tributo.Gratuito || tributo == Tributo.Exonerado || tributo == Tributo.Inafecto;

    private static void Principal(Linea linea, int i, Hallazgos hallazgos)
    {
        int principales = 0;
        for (int t = 0; t < linea.Tributos.Count; t++)
        {
            TributoLinea tributo = linea.Tributos[t];
            principales += IsBase(tributo.Tributo) && (tributo.BaseImponible ?? 0m) > 0m ? 1 : 0;
        }

        if (principales > 1 || (principales == 0 && linea.ValorVenta > 0m))
        {
            hallazgos.Sunat("3105", $"Lineas[{i}].Tributos", $"La línea debe tener un solo tributo principal (IGV, IVAP, exonerado, inafecto, exportación o gratuito); tiene {principales}.", "Deje una sola afectación por línea.");
        }
    }

    private static void Repetidos(Linea linea, int i, Hallazgos hallazgos)
    {
        for (int a = 1; a < linea.Tributos.Count; a++)
        {
            for (int b = 0; b < a; b++)
            {
                if (linea.Tributos[a].Tributo == linea.Tributos[b].Tributo)
                {
                    hallazgos.Sunat("3067", $"Lineas[{i}].Tributos[{a}]", $"El tributo {linea.Tributos[a].Tributo.Codigo} está repetido en la línea.", "Deje uno solo.");
                    return;
                }
            }
        }
    }

    private static void Suma(Linea linea, int i, Hallazgos hallazgos)
    {
        decimal suma = 0m;
        for (int t = 0; t < linea.Tributos.Count; t++)
        {
            TributoLinea tributo = linea.Tributos[t];
            suma += tributo.Tributo == Tributo.Gratuito ? 0m : tributo.Monto;
        }

        if (Formato.Dista(linea.TotalTributos, suma))
        {
            hallazgos.Sunat("4293", $"Lineas[{i}].TotalTributos", $"El total de tributos {Formato.Show(linea.TotalTributos)} no es la suma de los tributos de la línea ({Formato.Show(suma)}).", "Recalcule la línea.");
        }
    }

    private static void JudgeTributo(Comprobante comprobante, Linea linea, TributoLinea tributo, int i, Hallazgos hallazgos)
    {
        if (tributo.Tributo == Tributo.Icbper)
        {
            ReglasIcbper.Judge(comprobante, linea, tributo, i, hallazgos);
            return;
        }

        if (!IsBase(tributo.Tributo))
        {
            ReglasTributosAdicionales.Judge(tributo, i, hallazgos);
            return;
        }

        var path = Lugar.DeLinea(i, ".Tributos");
        decimal imponible = tributo.BaseImponible ?? 0m;
        if (tributo.Tasa is not { } tasa)
        {
            hallazgos.Sunat("2992", path, $"El tributo {tributo.Tributo.Codigo} no tiene porcentaje.", "Escriba el porcentaje; 0.00 si no hay impuesto.");
            tasa = 0m;
        }
        else if (!Formato.IsFactor(tasa))
        {
            hallazgos.Sunat("3102", path, $"El porcentaje {Formato.Show(tasa)} debe tener hasta 3 enteros y 5 decimales.", "Corrija el porcentaje.");
        }

        if (tributo.Afectacion is null)
        {
            if (imponible > 0m)
            {
                hallazgos.Sunat("2371", path, "Falta la afectación del IGV (catálogo 07).", "Escriba la afectación de la línea.");
            }

            return;
        }

        Pertenece(tributo, path, hallazgos);
        decimal esperada = linea.ValorVenta + ReglasTributosAdicionales.MontoIsc(linea);
        if (Formato.Dista(imponible, esperada))
        {
            hallazgos.Sunat("4294", path, $"La base imponible {Formato.Show(imponible)} no es el valor de venta de la línea más ISC ({Formato.Show(esperada)}).", "Recalcule la línea.");
        }

        Monto(comprobante, tributo, imponible, tasa, path, hallazgos);
    }

    private static void Pertenece(TributoLinea tributo, Lugar path, Hallazgos hallazgos)
    {
        AfectacionIgv afectacion = tributo.Afectacion!;
        bool gratuitaTambien = tributo.Tributo == Tributo.Gratuito
            && (afectacion == AfectacionIgv.GravadoIvap || afectacion == AfectacionIgv.Exportacion);
        if (afectacion.Tributo != tributo.Tributo && !gratuitaTambien)
        {
            hallazgos.Sunat("2040", path, $"La afectación {afectacion.Codigo} no corresponde al tributo {tributo.Tributo.Codigo}.", $"La afectación {afectacion.Codigo} va con el tributo {afectacion.Tributo.Codigo}.");
        }
    }

    private static void Monto(Comprobante comprobante, TributoLinea tributo, decimal imponible, decimal tasa, Lugar path, Hallazgos hallazgos)
    {
        bool gravado = tributo.Tributo.HasTasa || (tributo.Tributo == Tributo.Gratuito && tributo.Afectacion!.IsGravada);
        if (!gravado)
        {
            if (tributo.Monto != 0m)
            {
                hallazgos.Sunat("3110", path, $"El tributo {tributo.Tributo.Codigo} debe ser 0.00; dice {Formato.Show(tributo.Monto)}.", "Corrija la afectación o el monto.");
            }

            return;
        }

        if (Formato.Dista(tributo.Monto, imponible * tasa / 100m))
        {
            hallazgos.Sunat("3103", path, $"El impuesto {Formato.Show(tributo.Monto)} no es la base {Formato.Show(imponible)} por {Formato.Show(tasa)} %.", "Recalcule la línea.");
        }

        bool aliviado = comprobante.Operacion == TipoOperacion.VentaInternaNrus && comprobante.Tipo == TipoComprobante.Boleta && tributo.Tributo.HasTasa;
        if (aliviado || imponible <= BaseInsignificante)
        {
            return;
        }

        if (tributo.Monto == 0m)
        {
            hallazgos.Sunat("3111", path, $"Una línea gravada ({tributo.Afectacion!.Codigo}) no puede llevar impuesto 0.00.", "Si la tienda es del Nuevo RUS use la operación 0113, o la afectación 30.");
        }

        if (tasa == 0m)
        {
            hallazgos.Sunat("2993", path, $"Una línea gravada ({tributo.Afectacion!.Codigo}) no puede llevar tasa 0 %.", "Si la tienda es del Nuevo RUS use la operación 0113, o la afectación 30.");
        }
    }

    private static void TasaUnica(Comprobante comprobante, TributoLinea tributo, int i, ref decimal? tasaIgv, Hallazgos hallazgos)
    {
        bool igv = tributo.Tributo == Tributo.Igv
            || (tributo.Tributo == Tributo.Gratuito && tributo.Afectacion is { IsGravada: true } && tributo.Afectacion != AfectacionIgv.GravadoIvap);
        if (!igv || tributo.Tasa is not { } tasa || comprobante.Operacion == TipoOperacion.VentaInternaNrus)
        {
            return;
        }

        DateOnly fecha = DateOnly.FromDateTime(comprobante.FechaEmision.DateTime);
        bool vigente = tasa == Tasas.Igv.At(fecha) || tasa == Tasas.IgvMypeRestaurantes.At(fecha);
        if (!vigente || (tasaIgv is { } primera && primera != tasa))
        {
            hallazgos.Sunat("3462", $"Lineas[{i}].Tributos", $"La tasa de IGV {Formato.Show(tasa)} % no es la vigente, o no es la misma en todas las líneas.", $"Use {Formato.Show(Tasas.Igv.At(fecha))} % en todas.");
        }

        tasaIgv ??= tasa;
    }
}
