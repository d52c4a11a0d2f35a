namespace IziSales.Ubl.Reglas;

/// <summary>The sums of the document, all within SUNAT's tolerance of 1.00.</summary>
internal static class ReglasTotales
{
    public static void Judge(Comprobante comprobante, Hallazgos hallazgos)
    {
        Totales totales = comprobante.Totales;
        Formatos(totales, hallazgos);
        TributosPresentes(comprobante, hallazgos);
        for (int t = 0; t < totales.Tributos.Count; t++)
        {
            TotalTributo total = totales.Tributos[t];
            JudgeTributo(comprobante, total, hallazgos);
        }

        Sumas(comprobante, hallazgos);
        ReglasAnticipos.Judge(comprobante, hallazgos);
    }

    private static void Formatos(Totales totales, Hallazgos hallazgos)
    {
        Formato2("3020", totales.TotalTributos, "Totales.TotalTributos", "El total de tributos", hallazgos);
        Formato2("2031", totales.ValorVenta, "Totales.ValorVenta", "El valor de venta", hallazgos);
        Formato2("3019", totales.PrecioVenta, "Totales.PrecioVenta", "El precio de venta", hallazgos);
        Formato2("2065", totales.TotalDescuentos, "Totales.TotalDescuentos", "El total de descuentos", hallazgos);
        Formato2("2064", totales.TotalCargos, "Totales.TotalCargos", "El total de cargos", hallazgos);
        Formato2("2062", totales.ImporteTotal, "Totales.ImporteTotal", "El importe total", hallazgos);
        if (Math.Abs(totales.Redondeo) > Formato.Tolerancia)
        {
            hallazgos.Sunat("4314", "Totales.Redondeo", $"El redondeo {Formato.Show(totales.Redondeo)} debe estar entre -1.00 y 1.00.", "Redondee a lo más a la décima de sol.");
        }
    }

    private static void Formato2(string codigo, decimal value, Lugar path, string nombre, Hallazgos hallazgos)
    {
        if (!Formato.IsMonto(value))
        {
            hallazgos.Sunat(codigo, path, $"{nombre} {Formato.Show(value)} debe ser positivo, con hasta 12 enteros y 2 decimales.", "Revise precios, cantidades y descuentos: un descuento no puede pasar de lo que descuenta.");
        }
    }

    private static void TributosPresentes(Comprobante comprobante, Hallazgos hallazgos)
    {
        IReadOnlyList<TotalTributo> tributos = comprobante.Totales.Tributos;
        for (int a = 1; a < tributos.Count; a++)
        {
            for (int b = 0; b < a; b++)
            {
                if (tributos[a].Tributo == tributos[b].Tributo)
                {
                    hallazgos.Sunat("3068", $"Totales.Tributos[{a}]", $"El tributo {tributos[a].Tributo.Codigo} está repetido en los totales.", "Deje uno solo.");
                    break;
                }
            }
        }

        for (int i = 0; i < comprobante.Lineas.Count; i++)
        {
            Linea linea = comprobante.Lineas[i];
            for (int t = 0; t < linea.Tributos.Count; t++)
            {
                TributoLinea propio = linea.Tributos[t];
                if (propio.BaseImponible > 0m && !Has(tributos, propio.Tributo))
                {
                    hallazgos.Sunat("2638", "Totales.Tributos", $"Falta el total del tributo {propio.Tributo.Codigo}, que sí está en las líneas.", "Recalcule los totales.");
                    return;
                }
            }
        }
    }

    private static void JudgeTributo(Comprobante comprobante, TotalTributo total, Hallazgos hallazgos)
    {
        var path = new Lugar("Totales.", miembro: total.Tributo.Nombre);
        if (total.BaseImponible is { } conFormato && !Formato.IsMonto(conFormato))
        {
            hallazgos.Sunat("2999", path, $"La base {Formato.Show(conFormato)} debe ser positiva, con hasta 12 enteros y 2 decimales.", "Revise los descuentos globales: no pueden pasar de la base gravada.");
        }

        if (!Formato.IsMonto(total.Monto))
        {
            hallazgos.Sunat("2048", path, $"El monto {Formato.Show(total.Monto)} debe ser positivo, con hasta 12 enteros y 2 decimales.", "Recalcule los totales.");
        }

        decimal lineas = 0m;
        decimal montos = 0m;
        decimal tasa = 0m;
        for (int i = 0; i < comprobante.Lineas.Count; i++)
        {
            Linea linea = comprobante.Lineas[i];
            for (int t = 0; t < linea.Tributos.Count; t++)
            {
                TributoLinea propio = linea.Tributos[t];
                if (propio.Tributo == total.Tributo)
                {
                    lineas += propio.BaseImponible ?? 0m;
                    montos += propio.Monto;
                    tasa = propio.Tasa ?? tasa;
                }
            }
        }

        switch (total.Tributo.Codigo)
        {
            case "1000" or "1016":
                Gravado(comprobante, total, lineas, tasa, path, hallazgos);
                break;
            case "9995":
                Sin("4295", total, lineas, path, hallazgos);
                break;
            case "9998":
                Sin("4296", total, lineas, path, hallazgos);
                break;
            case "9997":
                Sin("4297", total, lineas, path, hallazgos);
                break;
            case "9996":
                Gratuito(comprobante, total, lineas, montos, path, hallazgos);
                break;
            case "2000":
                Otro("4303", "4305", total, lineas, montos, path, hallazgos);
                break;
            case "9999":
                Otro("4304", "4306", total, lineas, montos, path, hallazgos);
                break;
            case "7152" when total.Monto != montos:
                hallazgos.Sunat("4321", path, $"El ICBPER {Formato.Show(total.Monto)} no es la suma de las líneas ({Formato.Show(montos)}).", "Recalcule los totales.");
                break;
        }
    }

    private static void Gravado(Comprobante comprobante, TotalTributo total, decimal lineas, decimal tasa, Lugar path, Hallazgos hallazgos)
    {
        // A note's lines are all that SUNAT looks at.
        decimal globales = comprobante is Nota
            ? 0m
            : SumGlobal(comprobante, MotivoCargoDescuento.CargoGlobalEnBase) - SumGlobal(comprobante, MotivoCargoDescuento.DescuentoGlobalEnBase) - SumGlobal(comprobante, MotivoCargoDescuento.AnticipoGravado);
        decimal esperada = lineas + globales;
        decimal imponible = total.BaseImponible ?? 0m;
        if (Formato.Dista(imponible, esperada))
        {
            hallazgos.Sunat(total.Tributo == Tributo.Igv ? "4299" : "4300", path, $"La base {Formato.Show(imponible)} no es la suma de las líneas gravadas, menos descuentos y más cargos globales ({Formato.Show(esperada)}).", "Recalcule los totales.");
        }

        bool nrusSinIgv = comprobante.Operacion == TipoOperacion.VentaInternaNrus && total.Monto == 0m;
        if (!nrusSinIgv && Formato.Dista(total.Monto, imponible * tasa / 100m))
        {
            hallazgos.Sunat(total.Tributo == Tributo.Igv ? "4290" : "4302", path, $"El impuesto {Formato.Show(total.Monto)} no es la base {Formato.Show(imponible)} por {Formato.Show(tasa)} %.", "Recalcule los totales.");
        }
    }

    private static void Sin(string codigo, TotalTributo total, decimal lineas, Lugar path, Hallazgos hallazgos)
    {
        if (total.Monto != 0m)
        {
            hallazgos.Sunat("3000", path, $"El tributo {total.Tributo.Codigo} debe ser 0.00; dice {Formato.Show(total.Monto)}.", "Recalcule los totales.");
        }

        if (Formato.Dista(total.BaseImponible ?? 0m, lineas))
        {
            hallazgos.Sunat(codigo, path, $"El total {Formato.Show(total.BaseImponible ?? 0m)} no es la suma de las líneas ({Formato.Show(lineas)}).", "Recalcule los totales.");
        }
    }

    private static void Otro(string deBase, string deMonto, TotalTributo total, decimal lineas, decimal montos, Lugar path, Hallazgos hallazgos)
    {
        if (Formato.Dista(total.BaseImponible ?? 0m, lineas))
        {
            hallazgos.Sunat(deBase, path, $"La base {Formato.Show(total.BaseImponible ?? 0m)} no es la suma de las líneas ({Formato.Show(lineas)}).", "Recalcule los totales.");
        }

        if (Formato.Dista(total.Monto, montos))
        {
            hallazgos.Sunat(deMonto, path, $"El impuesto {Formato.Show(total.Monto)} no es la suma de las líneas ({Formato.Show(montos)}).", "Recalcule los totales.");
        }
    }

    private static void Gratuito(Comprobante comprobante, TotalTributo total, decimal lineas, decimal montos, Lugar path, Hallazgos hallazgos)
    {
        if ((total.BaseImponible ?? 0m) == 0m && comprobante.Lineas.Any(static linea => linea.TipoPrecio == TipoPrecio.ValorReferencial))
        {
            hallazgos.Sunat("2641", path, "Hay líneas gratuitas, pero el total gratuito es 0.00.", "Dé un valor de referencia a lo que se regala.");
        }

        if (Formato.Dista(total.BaseImponible ?? 0m, lineas))
        {
            hallazgos.Sunat("4298", path, $"El total gratuito {Formato.Show(total.BaseImponible ?? 0m)} no es la suma de las líneas ({Formato.Show(lineas)}).", "Recalcule los totales.");
        }

        if (Formato.Dista(total.Monto, montos))
        {
            hallazgos.Sunat("4311", path, $"El impuesto de lo gratuito {Formato.Show(total.Monto)} no es la suma de las líneas ({Formato.Show(montos)}).", "Recalcule los totales.");
        }
    }

    private static void Sumas(Comprobante comprobante, Hallazgos hallazgos)
    {
        Totales totales = comprobante.Totales;
        decimal tributos = 0m;
        for (int t = 0; t < totales.Tributos.Count; t++)
        {
            TotalTributo total = totales.Tributos[t];
            tributos += total.Tributo == Tributo.Gratuito ? 0m : total.Monto;
        }

        if (Formato.Dista(totales.TotalTributos, tributos))
        {
            hallazgos.Sunat("4301", "Totales.TotalTributos", $"El total de tributos {Formato.Show(totales.TotalTributos)} no es la suma de los tributos ({Formato.Show(tributos)}).", "Recalcule los totales.");
        }

        decimal lineas = 0m;
        decimal descuentosLinea = 0m;
        decimal cargosLinea = 0m;
        for (int i = 0; i < comprobante.Lineas.Count; i++)
        {
            Linea linea = comprobante.Lineas[i];
            lineas += linea.Afectacion.IsGratuita ? 0m : linea.ValorVenta;
            for (int c = 0; c < linea.CargosDescuentos.Count; c++)
            {
                CargoDescuento cargo = linea.CargosDescuentos[c];
                descuentosLinea += cargo.Motivo == MotivoCargoDescuento.DescuentoLineaFueraDeBase ? cargo.Monto : 0m;
                cargosLinea += cargo.Motivo == MotivoCargoDescuento.CargoLineaFueraDeBase ? cargo.Monto : 0m;
            }
        }

        decimal valor = lineas - SumGlobal(comprobante, MotivoCargoDescuento.DescuentoGlobalEnBase) + SumGlobal(comprobante, MotivoCargoDescuento.CargoGlobalEnBase);
        Iguala("4309", totales.ValorVenta, valor, "Totales.ValorVenta", "El valor de venta", "la suma de las líneas, menos descuentos y más cargos globales", hallazgos);
        if (comprobante.Operacion != TipoOperacion.VentaInternaNrus)
        {
            Iguala("4310", totales.PrecioVenta, totales.ValorVenta + tributos, "Totales.PrecioVenta", "El precio de venta", "el valor de venta más tributos", hallazgos);
        }

        decimal descuentos = descuentosLinea + SumGlobal(comprobante, MotivoCargoDescuento.DescuentoGlobalFueraDeBase);
        Iguala("4307", totales.TotalDescuentos, descuentos, "Totales.TotalDescuentos", "El total de descuentos", "la suma de los descuentos que no afectan la base", hallazgos);
        decimal cargos = cargosLinea + SumGlobal(comprobante, MotivoCargoDescuento.Fise)
            + SumGlobal(comprobante, MotivoCargoDescuento.RecargoConsumo) + SumGlobal(comprobante, MotivoCargoDescuento.CargoGlobalFueraDeBase);
        Iguala("4308", totales.TotalCargos, cargos, "Totales.TotalCargos", "El total de cargos", "la suma de los cargos que no afectan la base", hallazgos);
        Importe(comprobante, tributos, hallazgos);
    }

    // A note is added up from the bases of its taxes: there SUNAT knows no sum of the sale, and no discounts.
    private static void Importe(Comprobante comprobante, decimal tributos, Hallazgos hallazgos)
    {
        Totales totales = comprobante.Totales;
        if (comprobante is Nota)
        {
            decimal bases = totales.Tributos.Where(static total => total.Tributo.IsValorVenta).Sum(static total => total.BaseImponible ?? 0m);
            Iguala("4312", totales.ImporteTotal, bases + tributos + totales.TotalCargos + totales.Redondeo, "Totales.ImporteTotal", "El importe total", "bases más tributos más cargos más redondeo", hallazgos);
            return;
        }

        decimal importe = totales.PrecioVenta + totales.TotalCargos - totales.TotalDescuentos - totales.Anticipos + totales.Redondeo;
        Iguala("4312", totales.ImporteTotal, importe, "Totales.ImporteTotal", "El importe total", "precio de venta más cargos menos descuentos y anticipos más redondeo", hallazgos);
    }

    private static void Iguala(string codigo, decimal dice, decimal esperado, Lugar path, string nombre, string formula, Hallazgos hallazgos)
    {
        if (Formato.Dista(dice, esperado))
        {
            hallazgos.Sunat(codigo, path, $"{nombre} {Formato.Show(dice)} no es {formula} ({Formato.Show(Redondeo.ADosDecimales(esperado))}).", "Recalcule los totales.");
        }
    }

    private static decimal SumGlobal(Comprobante comprobante, MotivoCargoDescuento motivo)
    {
        decimal sum = 0m;
        for (int c = 0; c < comprobante.CargosDescuentos.Count; c++)
        {
            CargoDescuento cargo = comprobante.CargosDescuentos[c];
            sum += cargo.Motivo == motivo ? cargo.Monto : 0m;
        }

        return sum;
    }

    private static bool Has(IReadOnlyList<TotalTributo> tributos, Tributo tributo)
    {
        for (int t = 0; t < tributos.Count; t++)
        {
            TotalTributo total = tributos[t];
            if (total.Tributo == tributo)
            {
                return true;
            }
        }

        return false;
    }
}
