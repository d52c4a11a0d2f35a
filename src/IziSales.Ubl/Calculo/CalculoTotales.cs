namespace IziSales.Ubl.Calculo;

/// <summary>The sums: tax by tax, then what is to be paid.</summary>
internal static class CalculoTotales
{
    private static readonly Tributo[] Orden =
        [Tributo.Igv, Tributo.Ivap, Tributo.Exportacion, Tributo.Gratuito, Tributo.Exonerado, Tributo.Inafecto, Tributo.Icbper];

    public static (Totales Totales, IReadOnlyList<CargoDescuento> Globales) Derive(Sale sale, IReadOnlyList<Linea> lineas, ContextoCalculo contexto)
    {
        var globales = new List<CargoDescuento>(sale.DescuentosGlobales.Count);
        var tributos = new List<TotalTributo>(2);
        decimal enBase = 0m;
        foreach (Tributo tributo in Orden)
        {
            if (Sum(tributo, sale, lineas) is not { } total)
            {
                continue;
            }

            tributos.Add(total);
        }

        decimal valorLineas = 0m;
        decimal fueraDeBase = 0m;
        for (int i = 0; i < lineas.Count; i++)
        {
            Linea linea = lineas[i];
            if (!linea.Afectacion.IsGratuita)
            {
                valorLineas += linea.ValorVenta;
            }

            fueraDeBase += linea.ValorVenta + linea.TotalTributos - linea.Importe - (linea.Afectacion.IsGratuita ? linea.ValorVenta : 0m);
        }

        foreach (Descuento descuento in sale.DescuentosGlobales)
        {
            if ((descuento.Motivo ?? MotivoCargoDescuento.DescuentoGlobalEnBase) == MotivoCargoDescuento.DescuentoGlobalEnBase)
            {
                CargoDescuento aplicado = ApplyEnBase(descuento, sale, tributos, valorLineas, contexto);
                enBase += aplicado.Monto;
                globales.Add(aplicado);
            }
        }

        decimal valorVenta = valorLineas - enBase;
        decimal totalTributos = tributos.Where(static t => t.Tributo != Tributo.Gratuito).Sum(static t => t.Monto);
        decimal precioVenta = valorVenta + totalTributos;

        foreach (Descuento descuento in sale.DescuentosGlobales)
        {
            if (descuento.Motivo is { } motivo && motivo != MotivoCargoDescuento.DescuentoGlobalEnBase)
            {
                CargoDescuento aplicado = CalculoDescuento.Describe(motivo, CalculoDescuento.MontoDe(descuento, precioVenta), precioVenta, descuento);
                fueraDeBase += aplicado.Monto;
                globales.Add(aplicado);
            }
        }

        decimal exacto = SinSigno(precioVenta - fueraDeBase);
        decimal importe = sale.Redondeo == RedondeoEfectivo.Efectivo ? Ubl.Redondeo.AEfectivo(exacto) : exacto;

        var totales = new Totales
        {
            ValorVenta = valorVenta,
            PrecioVenta = precioVenta,
            TotalDescuentos = SinSigno(fueraDeBase),
            Redondeo = SinSigno(importe - exacto),
            ImporteTotal = SinSigno(importe),
            TotalTributos = totalTributos,
            Tributos = tributos,
        };
        return (totales, globales);
    }

    // A decimal keeps the sign of a zero that it came to from below, and would write it.
    private static decimal SinSigno(decimal value) => value == 0m ? 0m : value;

    // Net lines: the rate is applied once to their sum. Shelf lines: their taxes are remainders of prices paid, and only add up.
    private static TotalTributo? Sum(Tributo tributo, Sale sale, IReadOnlyList<Linea> lineas)
    {
        decimal baseNeta = 0m;
        decimal baseTotal = 0m;
        decimal monto = 0m;
        decimal tasa = 0m;
        bool found = false;
        for (int i = 0; i < lineas.Count; i++)
        {
            foreach (TributoLinea propio in lineas[i].Tributos)
            {
                if (propio.Tributo != tributo)
                {
                    continue;
                }

                found = true;
                decimal valor = propio.BaseImponible ?? 0m;
                baseTotal += valor;
                if (tributo.HasTasa && sale.Lines[i].Price.Kind == PriceKind.Net)
                {
                    baseNeta += valor;
                    tasa = propio.Tasa ?? 0m;
                }
                else
                {
                    monto += propio.Monto;
                }
            }
        }

        monto += ContextoCalculo.TasaSobre(baseNeta, tasa);
        return found ? new TotalTributo(tributo, tributo == Tributo.Icbper ? null : baseTotal, monto) : null;
    }

    // SUNAT takes a discount in the base from the taxed base alone (4299) and leaves the sums of untaxed sales whole (4296, 4297).
    private static CargoDescuento ApplyEnBase(Descuento descuento, Sale sale, List<TotalTributo> tributos, decimal valorLineas, ContextoCalculo contexto)
    {
        MotivoCargoDescuento motivo = MotivoCargoDescuento.DescuentoGlobalEnBase;
        int gravado = tributos.FindIndex(static t => t.Tributo.HasTasa);
        if (gravado < 0)
        {
            return CalculoDescuento.Describe(motivo, CalculoDescuento.MontoDe(descuento, valorLineas), valorLineas, descuento);
        }

        TotalTributo antes = tributos[gravado];
        decimal baseAntes = antes.BaseImponible ?? 0m;
        decimal tasa = contexto.TasaDe(antes.Tributo == Tributo.Ivap ? AfectacionIgv.GravadoIvap : AfectacionIgv.GravadoOnerosa);
        bool conImpuestos = sale.Lines.Any(static line => line.Price.Kind == PriceKind.Shelf);
        decimal baseDespues;
        decimal montoDespues;
        if (conImpuestos)
        {
            decimal bruto = baseAntes + antes.Monto;
            decimal brutoDespues = bruto - CalculoDescuento.MontoDe(descuento, valorLineas + antes.Monto);
            baseDespues = Ubl.Redondeo.ADosDecimales(ContextoCalculo.SinTasa(brutoDespues, tasa));
            montoDespues = brutoDespues - baseDespues;
        }
        else
        {
            baseDespues = baseAntes - CalculoDescuento.MontoDe(descuento, valorLineas);
            montoDespues = ContextoCalculo.TasaSobre(baseDespues, tasa);
        }

        tributos[gravado] = antes with { BaseImponible = baseDespues, Monto = montoDespues };
        return CalculoDescuento.Describe(motivo, baseAntes - baseDespues, valorLineas, descuento);
    }
}
