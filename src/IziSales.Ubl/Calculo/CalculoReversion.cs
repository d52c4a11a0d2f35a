namespace IziSales.Ubl.Calculo;

/// <summary>
/// The note that takes all of a document back. Its amounts are the document's and are not computed again, so that both cancel to the céntimo whatever rates
/// hold on the day of the note.
/// </summary>
/// <remarks>
/// SUNAT adds a note up from its lines and knows no discount beside them. What a taxed sale had in its base (02, 49) goes into the lines: every total stays.
/// What stood beside the base (01, 03; of an untaxed sale 02 and 49 too) cannot: a note on a boleta tells it as the boleta did, which SUNAT observes (4312);
/// of a factura it would reject it (3280), so there it goes into the lines, and bases and tax are those of the money paid.
/// </remarks>
internal static class CalculoReversion
{
    public static ComprobanteDatos Derive(Comprobante original, Emisor emisor, NumeroComprobante numero, DateTimeOffset fechaEmision)
    {
        LineaDeNota[] lineas = [.. original.Lineas.Select(static linea => new LineaDeNota(linea))];
        IReadOnlyList<CargoDescuento> cargos = EnterBase(original, lineas);
        Totales totales = original.Totales;
        if (original is Factura && Restante(totales) is var restante and not 0m)
        {
            cargos = [.. cargos.Where(static cargo => cargo.Motivo.IsCargo && cargo.Motivo != MotivoCargoDescuento.CargoGlobalEnBase)];
            totales = Spread(restante, totales, lineas);
        }

        Linea[] escritas = [.. lineas.Select(static linea => linea.ToLinea())];
        IReadOnlyList<TotalTributo> tributos = AlivioDeNota.Totales(totales.Tributos, escritas);
        return new ComprobanteDatos
        {
            Emisor = emisor,
            Adquirente = original.Adquirente,
            Numero = numero,
            FechaEmision = Calculadora.ToSecond(Lima.At(fechaEmision)),
            Operacion = null,
            Moneda = original.Moneda,
            Lineas = escritas,
            CargosDescuentos = cargos,
            Totales = With(totales, tributos),
            Leyendas = CalculoLeyendas.Derive(totales, original.Moneda),
            Observaciones = [],
            IsDerivado = true,
        };
    }

    // Discounts and charges in the base of a taxed sale changed the taxed sum alone: its lines take them over, each its share.
    private static IReadOnlyList<CargoDescuento> EnterBase(Comprobante original, LineaDeNota[] lineas)
    {
        TotalTributo? gravado = original.Totales.Tributos.FirstOrDefault(static total => total.Tributo.HasTasa);
        if (gravado is null || !original.CargosDescuentos.Any(IsEnBase))
        {
            return original.CargosDescuentos;
        }

        LineaDeNota[] gravadas = [.. lineas.Where(linea => linea.Tributo == gravado.Tributo)];
        decimal[] pesos = [.. gravadas.Select(static linea => linea.Valor)];
        decimal[] valores = Reparto.De((gravado.BaseImponible ?? 0m) - pesos.Sum(), pesos);
        decimal[] impuestos = Reparto.De(gravado.Monto - gravadas.Sum(static linea => linea.Impuesto), pesos);
        for (int i = 0; i < gravadas.Length; i++)
        {
            gravadas[i].Valor += valores[i];
            gravadas[i].Impuesto += impuestos[i];
        }

        return [.. original.CargosDescuentos.Where(static cargo => !IsEnBase(cargo))];
    }

    /// <summary>What a note's arithmetic would ask for above what was paid.</summary>
    private static decimal Restante(Totales totales) =>
        Bases(totales.Tributos) + totales.TotalTributos + totales.TotalCargos + totales.Redondeo - totales.ImporteTotal;

    private static Totales Spread(decimal restante, Totales totales, LineaDeNota[] lineas)
    {
        LineaDeNota[] onerosas = [.. lineas.Where(static linea => !linea.IsGratuita)];
        decimal[] propios = [.. lineas.Select(static linea => linea.TakeDescuentos()).Where((_, i) => !lineas[i].IsGratuita)];
        decimal[] pagados = [.. onerosas.Select((linea, i) => linea.Bruto - propios[i])];
        decimal[] comunes = Reparto.De(propios.Sum() - restante, pagados);
        var corrida = new BaseCorrida();
        for (int i = 0; i < onerosas.Length; i++)
        {
            decimal pagado = pagados[i] + comunes[i];
            onerosas[i].Valor = corrida.BaseDe(pagado, onerosas[i].Tasa);
            onerosas[i].Impuesto = pagado - onerosas[i].Valor;
        }

        TotalTributo[] tributos = [.. totales.Tributos.Select(total => Sum(total, onerosas))];
        decimal cargados = tributos.Where(static total => total.Tributo != Tributo.Gratuito).Sum(static total => total.Monto);
        return new Totales
        {
            ValorVenta = Bases(tributos),
            PrecioVenta = Bases(tributos) + cargados,
            TotalCargos = totales.TotalCargos,
            Redondeo = totales.Redondeo,
            ImporteTotal = totales.ImporteTotal,
            TotalTributos = cargados,
            Tributos = tributos,
        };
    }

    private static TotalTributo Sum(TotalTributo total, LineaDeNota[] onerosas)
    {
        LineaDeNota[] suyas = [.. onerosas.Where(linea => linea.Tributo == total.Tributo)];
        return suyas.Length == 0 ? total : total with { BaseImponible = suyas.Sum(static linea => linea.Valor), Monto = suyas.Sum(static linea => linea.Impuesto) };
    }

    private static Totales With(Totales totales, IReadOnlyList<TotalTributo> tributos) => tributos == totales.Tributos ? totales : new Totales
    {
        ValorVenta = totales.ValorVenta,
        PrecioVenta = totales.PrecioVenta,
        TotalDescuentos = totales.TotalDescuentos,
        TotalCargos = totales.TotalCargos,
        Redondeo = totales.Redondeo,
        ImporteTotal = totales.ImporteTotal,
        TotalTributos = totales.TotalTributos,
        Tributos = tributos,
    };

    private static decimal Bases(IReadOnlyList<TotalTributo> tributos) =>
        tributos.Where(static total => total.Tributo.IsValorVenta).Sum(static total => total.BaseImponible ?? 0m);

    private static bool IsEnBase(CargoDescuento cargo) =>
        cargo.Motivo == MotivoCargoDescuento.DescuentoGlobalEnBase || cargo.Motivo == MotivoCargoDescuento.CargoGlobalEnBase;
}
