namespace IziSales.Ubl.Calculo;

/// <summary>The sums: tax by tax, then what is to be paid.</summary>
internal static class CalculoTotales
{
    private static readonly Tributo[] Orden =
        [Tributo.Igv, Tributo.Ivap, Tributo.Exportacion, Tributo.Gratuito, Tributo.Exonerado, Tributo.Inafecto, Tributo.Icbper];

    public static (Totales Totales, IReadOnlyList<CargoDescuento> Globales) Derive(Sale sale, IReadOnlyList<Linea> lineas, ContextoCalculo contexto)
    {
        var tributos = new List<TotalTributo>(2);
        foreach (Tributo tributo in Orden)
        {
            if (Sum(tributo, sale, lineas) is { } total)
            {
                tributos.Add(total);
            }
        }

        decimal valorVenta = 0m;
        decimal descuentos = 0m;
        decimal cargos = 0m;
        for (int i = 0; i < lineas.Count; i++)
        {
            valorVenta += lineas[i].Afectacion.IsGratuita ? 0m : lineas[i].ValorVenta;
            FueraDeBase(lineas[i].CargosDescuentos, ref descuentos, ref cargos);
        }

        IReadOnlyList<CalculoCargo> pedidos = Pedidos(sale);
        var globales = new List<CargoDescuento>(pedidos.Count);
        foreach (CalculoCargo pedido in pedidos)
        {
            if (pedido.IsEnBase)
            {
                CargoDescuento aplicado = ApplyEnBase(pedido, sale, tributos, valorVenta, contexto);
                valorVenta += pedido.ConSigno(aplicado.Monto);
                globales.Add(aplicado);
            }
        }

        decimal totalTributos = tributos.Where(static t => t.Tributo != Tributo.Gratuito).Sum(static t => t.Monto);
        decimal precioVenta = valorVenta + totalTributos;

        foreach (CalculoCargo pedido in pedidos)
        {
            if (!pedido.IsEnBase)
            {
                decimal imponible = pedido.Motivo == MotivoCargoDescuento.RecargoConsumo ? valorVenta : precioVenta;
                CargoDescuento aplicado = pedido.Describe(pedido.MontoDe(imponible), imponible);
                descuentos += aplicado.Motivo.IsCargo ? 0m : aplicado.Monto;
                cargos += aplicado.Motivo.IsCargo ? aplicado.Monto : 0m;
                globales.Add(aplicado);
            }
        }

        decimal exacto = SinSigno(precioVenta + cargos - descuentos);
        decimal importe = sale.Redondeo == RedondeoEfectivo.Efectivo ? Ubl.Redondeo.AEfectivo(exacto) : exacto;

        var totales = new Totales
        {
            ValorVenta = valorVenta,
            PrecioVenta = precioVenta,
            TotalDescuentos = SinSigno(descuentos),
            TotalCargos = SinSigno(cargos),
            Redondeo = SinSigno(importe - exacto),
            ImporteTotal = SinSigno(importe),
            TotalTributos = totalTributos,
            Tributos = tributos,
        };
        return (totales, globales);
    }

    // Discounts before charges: a share added is one of what is left.
    private static IReadOnlyList<CalculoCargo> Pedidos(Sale sale) => sale.DescuentosGlobales.Count + sale.RecargosGlobales.Count == 0
        ? []
        : [.. sale.DescuentosGlobales.Select(CalculoCargo.Global), .. sale.RecargosGlobales.Select(CalculoCargo.Global)];

    private static void FueraDeBase(IReadOnlyList<CargoDescuento> deLinea, ref decimal descuentos, ref decimal cargos)
    {
        for (int i = 0; i < deLinea.Count; i++)
        {
            CargoDescuento cargo = deLinea[i];
            if (cargo.Motivo == MotivoCargoDescuento.DescuentoLineaEnBase || cargo.Motivo == MotivoCargoDescuento.CargoLineaEnBase)
            {
                continue;
            }

            descuentos += cargo.Motivo.IsCargo ? 0m : cargo.Monto;
            cargos += cargo.Motivo.IsCargo ? cargo.Monto : 0m;
        }
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

    // SUNAT takes what changes the base from the taxed base alone (4299) and leaves the sums of untaxed sales whole (4296, 4297).
    private static CargoDescuento ApplyEnBase(CalculoCargo pedido, Sale sale, List<TotalTributo> tributos, decimal valorVenta, ContextoCalculo contexto)
    {
        int gravado = tributos.FindIndex(static t => t.Tributo.HasTasa);
        if (gravado < 0)
        {
            return pedido.Describe(pedido.MontoDe(valorVenta), valorVenta);
        }

        TotalTributo antes = tributos[gravado];
        decimal baseAntes = antes.BaseImponible ?? 0m;
        decimal tasa = contexto.TasaDe(antes.Tributo == Tributo.Ivap ? AfectacionIgv.GravadoIvap : AfectacionIgv.GravadoOnerosa);
        bool conImpuestos = sale.Lines.Any(static line => line.Price.Kind == PriceKind.Shelf);
        decimal baseDespues;
        decimal montoDespues;
        if (conImpuestos)
        {
            decimal bruto = baseAntes + antes.Monto + pedido.ConSigno(pedido.MontoDe(valorVenta + antes.Monto));
            baseDespues = Ubl.Redondeo.ADosDecimales(ContextoCalculo.SinTasa(bruto, tasa));
            montoDespues = bruto - baseDespues;
        }
        else
        {
            baseDespues = baseAntes + pedido.ConSigno(pedido.MontoDe(valorVenta));
            montoDespues = ContextoCalculo.TasaSobre(baseDespues, tasa);
        }

        tributos[gravado] = antes with { BaseImponible = baseDespues, Monto = montoDespues };
        return pedido.Describe(pedido.ConSigno(baseDespues - baseAntes), valorVenta);
    }
}
