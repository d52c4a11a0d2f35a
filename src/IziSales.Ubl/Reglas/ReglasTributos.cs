namespace IziSales.Ubl.Reglas;

/// <summary>The taxes of each line.</summary>
internal static class ReglasTributos
{
    private const decimal BaseInsignificante = 0.06m;
    private const int MaxBolsas = 99_999;

    public static void Judge(Comprobante comprobante, Hallazgos hallazgos)
    {
        decimal? tasaIgv = null;
        int ivap = 0;
        for (int i = 0; i < comprobante.Lineas.Count; i++)
        {
            Linea linea = comprobante.Lineas[i];
            Principal(linea, i, hallazgos);
            Repetidos(linea, i, hallazgos);
            Combinacion(linea, i, hallazgos);
            Suma(linea, i, hallazgos);
            foreach (TributoLinea tributo in linea.Tributos)
            {
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
        foreach (TributoLinea tributo in linea.Tributos)
        {
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

    // The excise goes with IGV and its absences, but not with milled rice or exports.
    private static void Combinacion(Linea linea, int i, Hallazgos hallazgos)
    {
        bool isc = false;
        bool sinIsc = false;
        foreach (TributoLinea tributo in linea.Tributos)
        {
            isc |= tributo.Tributo == Tributo.Isc;
            sinIsc |= tributo.Tributo == Tributo.Ivap || tributo.Tributo == Tributo.Exportacion;
        }

        if (isc && sinIsc)
        {
            hallazgos.Sunat("3223", $"Lineas[{i}].Tributos", "El ISC no se combina con IVAP ni con exportación.", "Deje uno de los dos tributos en la línea.");
        }
    }

    private static decimal MontoIsc(Linea linea)
    {
        decimal monto = 0m;
        foreach (TributoLinea tributo in linea.Tributos)
        {
            monto += tributo.Tributo == Tributo.Isc ? tributo.Monto : 0m;
        }

        return monto;
    }

    private static void Adicional(TributoLinea tributo, int i, Hallazgos hallazgos)
    {
        string path = $"Lineas[{i}].Tributos";
        if (tributo.Tasa is not { } tasa)
        {
            hallazgos.Sunat("2992", path, $"El tributo {tributo.Tributo.Codigo} no tiene porcentaje.", "Escriba el porcentaje.");
            return;
        }

        if (tributo.Afectacion is not null)
        {
            hallazgos.Sunat("3050", path, $"El tributo {tributo.Tributo.Codigo} no lleva afectación del IGV.", "Quite la afectación de ese tributo.");
        }

        bool isc = tributo.Tributo == Tributo.Isc;
        if (isc && tasa == 0m && tributo.Monto > 0m)
        {
            hallazgos.Sunat("3104", path, "El porcentaje del ISC debe ser mayor que cero.", "Escriba el porcentaje del ISC.");
        }
        else if (Formato.Dista(tributo.Monto, (tributo.BaseImponible ?? 0m) * tasa / 100m))
        {
            hallazgos.Sunat(isc ? "3108" : "3109", path, $"El tributo {tributo.Tributo.Codigo} {Formato.Show(tributo.Monto)} no es su base por {Formato.Show(tasa)} %.", "Recalcule la línea.");
        }
    }

    private static void Suma(Linea linea, int i, Hallazgos hallazgos)
    {
        decimal suma = 0m;
        foreach (TributoLinea tributo in linea.Tributos)
        {
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
            Icbper(comprobante, linea, tributo, i, hallazgos);
            return;
        }

        if (!IsBase(tributo.Tributo))
        {
            Adicional(tributo, i, hallazgos);
            return;
        }

        string path = $"Lineas[{i}].Tributos";
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
        decimal esperada = linea.ValorVenta + MontoIsc(linea);
        if (Formato.Dista(imponible, esperada))
        {
            hallazgos.Sunat("4294", path, $"La base imponible {Formato.Show(imponible)} no es el valor de venta de la línea más ISC ({Formato.Show(esperada)}).", "Recalcule la línea.");
        }

        Monto(comprobante, tributo, imponible, tasa, path, hallazgos);
    }

    private static void Pertenece(TributoLinea tributo, string path, Hallazgos hallazgos)
    {
        AfectacionIgv afectacion = tributo.Afectacion!;
        bool gratuitaTambien = tributo.Tributo == Tributo.Gratuito
            && (afectacion == AfectacionIgv.GravadoIvap || afectacion == AfectacionIgv.Exportacion);
        if (afectacion.Tributo != tributo.Tributo && !gratuitaTambien)
        {
            hallazgos.Sunat("2040", path, $"La afectación {afectacion.Codigo} no corresponde al tributo {tributo.Tributo.Codigo}.", $"La afectación {afectacion.Codigo} va con el tributo {afectacion.Tributo.Codigo}.");
        }
    }

    private static void Monto(Comprobante comprobante, TributoLinea tributo, decimal imponible, decimal tasa, string path, Hallazgos hallazgos)
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

    private static void Icbper(Comprobante comprobante, Linea linea, TributoLinea tributo, int i, Hallazgos hallazgos)
    {
        string path = $"Lineas[{i}].Bolsas";
        decimal bolsas = tributo.Bolsas ?? 0m;
        decimal porBolsa = tributo.MontoPorBolsa ?? 0m;
        if (comprobante.Operacion == TipoOperacion.VentaInternaNrus && tributo.Monto > 0m)
        {
            hallazgos.Sunat("3240", path, "El ICBPER no corresponde al Nuevo RUS (operación 0113).", "Venda la bolsa como un producto más.");
        }

        if (bolsas != decimal.Truncate(bolsas) || bolsas is < 0m or > MaxBolsas)
        {
            hallazgos.Sunat("2892", path, $"La cantidad de bolsas {Formato.Show(bolsas)} debe ser un entero de hasta cinco dígitos.", "Corrija la cantidad de bolsas.");
        }
        else if (bolsas != linea.Cantidad)
        {
            hallazgos.Sunat("3236", path, $"La línea tiene {Formato.Show(bolsas)} bolsas y cantidad {Formato.Show(linea.Cantidad)}: deben ser iguales.", "Ponga las bolsas en una línea propia, con su cantidad.");
        }

        DateOnly fecha = DateOnly.FromDateTime(comprobante.FechaEmision.DateTime);
        Vigencia<decimal>? vigente = Tasas.Icbper.Find(fecha);
        if (vigente is null)
        {
            if (tributo.Monto > 0m)
            {
                hallazgos.Sunat("2949", path, "El ICBPER rige desde el 1 de agosto de 2019.", "Quite las bolsas de la línea.");
            }

            return;
        }

        if (porBolsa <= 0m)
        {
            hallazgos.Sunat("3238", path, "El ICBPER por bolsa debe ser mayor que cero.", $"Use S/ {Formato.Show(vigente.Valor)} por bolsa.");
        }
        else if (comprobante.Moneda == Moneda.Pen && porBolsa != vigente.Valor)
        {
            hallazgos.Sunat("4237", path, $"El ICBPER por bolsa es S/ {Formato.Show(vigente.Valor)}, no {Formato.Show(porBolsa)}.", "Corrija la tasa.");
        }

        if (Formato.Dista(tributo.Monto, bolsas * porBolsa))
        {
            hallazgos.Sunat("4318", path, $"El ICBPER {Formato.Show(tributo.Monto)} no es bolsas por tasa.", "Recalcule la línea.");
        }
    }
}
