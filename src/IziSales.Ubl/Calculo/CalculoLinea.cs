namespace IziSales.Ubl.Calculo;

/// <summary>One line: value, price, taxes.</summary>
internal static class CalculoLinea
{
    public static Linea Derive(SaleLine line, int numero, ContextoCalculo contexto)
    {
        AfectacionIgv afectacion = line.Afectacion ?? contexto.Profile.Afectacion;
        return afectacion.IsGratuita
            ? DeriveGratuita(line, numero, afectacion, contexto)
            : DeriveOnerosa(line, numero, afectacion, contexto);
    }

    private static Linea DeriveOnerosa(SaleLine line, int numero, AfectacionIgv afectacion, ContextoCalculo contexto)
    {
        decimal tasa = contexto.TasaDe(afectacion);
        Importes importes = line.Price.Kind == PriceKind.Shelf
            ? FromShelf(line, tasa, contexto)
            : FromNet(line, tasa);
        TributoLinea? icbper = Icbper(line, contexto);
        decimal cargado = importes.Impuesto + (icbper?.Monto ?? 0m);
        decimal importe = importes.Valor + cargado - importes.FueraDeBase;

        return new Linea
        {
            Numero = numero,
            Codigo = line.Code,
            Descripcion = Texto.Normalize(line.Description),
            Unidad = line.Unit,
            Cantidad = line.Quantity,
            ValorUnitario = importes.ValorUnitario,
            PrecioUnitario = importes.IsPriceExact && icbper is null ? importes.PrecioUnitario : PorUnidad(importe, line.Quantity),
            TipoPrecio = TipoPrecio.PrecioUnitario,
            ValorVenta = importes.Valor,
            Afectacion = afectacion,
            CargosDescuentos = importes.Descuento is null ? [] : [importes.Descuento],
            Tributos = WithIcbper(new TributoLinea(afectacion.Tributo, importes.Impuesto) { BaseImponible = importes.Valor, Tasa = tasa, Afectacion = afectacion }, icbper),
            TotalTributos = cargado,
            Importe = importe,
        };
    }

    // Goods given away are valued, and the tax on them is told, but the customer pays nothing: RULES on price type 02 and tax 9996.
    private static Linea DeriveGratuita(SaleLine line, int numero, AfectacionIgv afectacion, ContextoCalculo contexto)
    {
        decimal tasa = contexto.TasaDe(afectacion);
        decimal referencia = line.Price.Kind == PriceKind.Shelf
            ? Redondeo.AUnitario(ContextoCalculo.SinTasa(line.Price.Amount, tasa))
            : line.Price.Amount;
        decimal valor = Redondeo.ADosDecimales(referencia * line.Quantity);
        TributoLinea? icbper = Icbper(line, contexto);
        decimal cargado = icbper?.Monto ?? 0m;

        return new Linea
        {
            Numero = numero,
            Codigo = line.Code,
            Descripcion = Texto.Normalize(line.Description),
            Unidad = line.Unit,
            Cantidad = line.Quantity,
            ValorUnitario = 0m,
            PrecioUnitario = referencia,
            TipoPrecio = TipoPrecio.ValorReferencial,
            ValorVenta = valor,
            Afectacion = afectacion,
            Tributos = WithIcbper(new TributoLinea(Tributo.Gratuito, ContextoCalculo.TasaSobre(valor, tasa)) { BaseImponible = valor, Tasa = tasa, Afectacion = afectacion }, icbper),
            TotalTributos = cargado,
            Importe = cargado,
        };
    }

    private static Importes FromShelf(SaleLine line, decimal tasa, ContextoCalculo contexto)
    {
        decimal precio = line.Price.Amount;
        decimal bruto = Redondeo.ADosDecimales(precio * line.Quantity);
        decimal valorUnitario = Redondeo.AUnitario(ContextoCalculo.SinTasa(precio, tasa));
        if (line.Descuento is not { } descuento)
        {
            decimal entero = contexto.BaseDe(bruto, tasa);
            return new Importes(valorUnitario, precio, entero, bruto - entero);
        }

        decimal rebaja = MontoDe(descuento, bruto);
        MotivoCargoDescuento motivo = descuento.Motivo ?? MotivoCargoDescuento.DescuentoLineaEnBase;
        if (motivo != MotivoCargoDescuento.DescuentoLineaEnBase)
        {
            decimal entero = contexto.BaseDe(bruto, tasa);
            return new Importes(valorUnitario, precio, entero, bruto - entero)
            {
                Descuento = new CargoDescuento(motivo, rebaja, bruto, FactorDe(descuento)),
                FueraDeBase = rebaja,
            };
        }

        decimal valor = contexto.BaseDe(bruto - rebaja, tasa);
        decimal valorEntero = Redondeo.ADosDecimales(ContextoCalculo.SinTasa(bruto, tasa));
        return new Importes(valorUnitario, precio, valor, bruto - rebaja - valor)
        {
            Descuento = new CargoDescuento(motivo, valorEntero - valor, valorEntero, FactorDe(descuento)),
        };
    }

    private static Importes FromNet(SaleLine line, decimal tasa)
    {
        decimal valorUnitario = line.Price.Amount;
        decimal precio = Redondeo.AUnitario(valorUnitario * (1m + (tasa / 100m)));
        decimal valorEntero = Redondeo.ADosDecimales(valorUnitario * line.Quantity);
        if (line.Descuento is not { } descuento)
        {
            return new Importes(valorUnitario, precio, valorEntero, ContextoCalculo.TasaSobre(valorEntero, tasa));
        }

        decimal rebaja = MontoDe(descuento, valorEntero);
        MotivoCargoDescuento motivo = descuento.Motivo ?? MotivoCargoDescuento.DescuentoLineaEnBase;
        bool enBase = motivo == MotivoCargoDescuento.DescuentoLineaEnBase;
        decimal valor = enBase ? valorEntero - rebaja : valorEntero;
        return new Importes(valorUnitario, precio, valor, ContextoCalculo.TasaSobre(valor, tasa))
        {
            Descuento = new CargoDescuento(motivo, rebaja, valorEntero, FactorDe(descuento)),
            FueraDeBase = enBase ? 0m : rebaja,
        };
    }

    private static TributoLinea? Icbper(SaleLine line, ContextoCalculo contexto)
    {
        if (line.Bolsas == 0)
        {
            return null;
        }

        decimal porBolsa = Tasas.Icbper.Find(contexto.Fecha)?.Valor ?? 0m;
        return new TributoLinea(Tributo.Icbper, line.Bolsas * porBolsa) { Bolsas = line.Bolsas, MontoPorBolsa = porBolsa };
    }

    private static IReadOnlyList<TributoLinea> WithIcbper(TributoLinea principal, TributoLinea? icbper) =>
        icbper is null ? [principal] : [principal, icbper];

    private static decimal PorUnidad(decimal importe, decimal cantidad) =>
        cantidad == 0m ? 0m : Redondeo.AUnitario(importe / cantidad);

    private static decimal MontoDe(Descuento descuento, decimal total) =>
        Redondeo.ADosDecimales(descuento.Kind == DescuentoKind.Monto ? descuento.Value : total * descuento.Value / 100m);

    private static decimal? FactorDe(Descuento descuento) =>
        descuento.Kind == DescuentoKind.Porcentaje ? descuento.Value / 100m : null;

    /// <summary>The amounts of an onerous line before ICBPER.</summary>
    private readonly record struct Importes(decimal ValorUnitario, decimal PrecioUnitario, decimal Valor, decimal Impuesto)
    {
        public CargoDescuento? Descuento { get; init; }

        public decimal FueraDeBase { get; init; }

        /// <summary>Without a discount the price is the one that was given, not a quotient.</summary>
        public bool IsPriceExact => Descuento is null;
    }
}
