using IziSales.Ubl.Reglas;

namespace IziSales.Ubl.Calculo;

/// <summary>One line: value, price, taxes.</summary>
internal static class CalculoLinea
{
    public static Linea Derive(SaleLine line, int numero, ContextoCalculo contexto)
    {
        AfectacionIgv afectacion = line.Afectacion ?? contexto.Profile.Afectacion;
        var medida = new Medida(Limites.Acotar(line.Quantity), Limites.Acotar(line.Price.Amount));
        return afectacion.IsGratuita
            ? DeriveGratuita(line, medida, numero, afectacion, contexto)
            : DeriveOnerosa(line, medida, numero, afectacion, contexto);
    }

    private static Linea DeriveOnerosa(SaleLine line, Medida medida, int numero, AfectacionIgv afectacion, ContextoCalculo contexto)
    {
        decimal tasa = contexto.TasaDe(afectacion);
        Importes importes = line.Price.Kind == PriceKind.Shelf
            ? FromShelf(line, medida, tasa, contexto)
            : FromNet(line, medida, tasa);
        TributoLinea? icbper = Icbper(line, contexto);
        decimal cargado = importes.Impuesto + (icbper?.Monto ?? 0m);
        decimal importe = importes.Valor + cargado - importes.FueraDeBase;

        return new Linea
        {
            Numero = numero,
            Codigo = line.Code,
            Descripcion = Texto.Normalize(line.Description),
            Unidad = line.Unit,
            Cantidad = medida.Cantidad,
            ValorUnitario = importes.ValorUnitario,
            PrecioUnitario = PrecioDe(importes, icbper, importe, medida.Cantidad),
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
    private static Linea DeriveGratuita(SaleLine line, Medida medida, int numero, AfectacionIgv afectacion, ContextoCalculo contexto)
    {
        decimal tasa = contexto.TasaDe(afectacion);
        decimal referencia = line.Price.Kind == PriceKind.Shelf
            ? Redondeo.AUnitario(ContextoCalculo.SinTasa(medida.Precio, tasa))
            : medida.Precio;
        decimal valor = Redondeo.ADosDecimales(referencia * medida.Cantidad);
        TributoLinea? icbper = Icbper(line, contexto);
        decimal cargado = icbper?.Monto ?? 0m;

        return new Linea
        {
            Numero = numero,
            Codigo = line.Code,
            Descripcion = Texto.Normalize(line.Description),
            Unidad = line.Unit,
            Cantidad = medida.Cantidad,
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

    private static Importes FromShelf(SaleLine line, Medida medida, decimal tasa, ContextoCalculo contexto)
    {
        decimal precio = medida.Precio;
        decimal bruto = Redondeo.ADosDecimales(precio * medida.Cantidad);
        decimal valorUnitario = Redondeo.AUnitario(ContextoCalculo.SinTasa(precio, tasa));
        if (line.Descuento is not { } descuento)
        {
            decimal entero = contexto.BaseDe(bruto, tasa);
            return new Importes(valorUnitario, precio, entero, bruto - entero);
        }

        decimal rebaja = CalculoDescuento.MontoDe(descuento, bruto);
        MotivoCargoDescuento motivo = descuento.Motivo ?? MotivoCargoDescuento.DescuentoLineaEnBase;
        if (motivo != MotivoCargoDescuento.DescuentoLineaEnBase)
        {
            decimal entero = contexto.BaseDe(bruto, tasa);
            return new Importes(valorUnitario, precio, entero, bruto - entero)
            {
                Descuento = CalculoDescuento.Describe(motivo, rebaja, bruto, descuento),
                FueraDeBase = rebaja,
            };
        }

        decimal valor = contexto.BaseDe(bruto - rebaja, tasa);
        decimal valorEntero = Redondeo.ADosDecimales(ContextoCalculo.SinTasa(bruto, tasa));
        return new Importes(valorUnitario, precio, valor, bruto - rebaja - valor)
        {
            Descuento = CalculoDescuento.Describe(motivo, valorEntero - valor, valorEntero, descuento),
        };
    }

    private static Importes FromNet(SaleLine line, Medida medida, decimal tasa)
    {
        decimal valorUnitario = medida.Precio;
        decimal precio = Redondeo.AUnitario(valorUnitario * (1m + (tasa / 100m)));
        decimal valorEntero = Redondeo.ADosDecimales(valorUnitario * medida.Cantidad);
        if (line.Descuento is not { } descuento)
        {
            return new Importes(valorUnitario, precio, valorEntero, ContextoCalculo.TasaSobre(valorEntero, tasa));
        }

        decimal rebaja = CalculoDescuento.MontoDe(descuento, valorEntero);
        MotivoCargoDescuento motivo = descuento.Motivo ?? MotivoCargoDescuento.DescuentoLineaEnBase;
        bool enBase = motivo == MotivoCargoDescuento.DescuentoLineaEnBase;
        decimal valor = enBase ? valorEntero - rebaja : valorEntero;
        return new Importes(valorUnitario, precio, valor, ContextoCalculo.TasaSobre(valor, tasa))
        {
            Descuento = CalculoDescuento.Describe(motivo, rebaja, valorEntero, descuento),
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

    // The price that was given, unless discounts or bags change it, or a pinch of goods whose céntimos round away would make it look wrong (4287).
    private static decimal PrecioDe(Importes importes, TributoLinea? icbper, decimal importe, decimal cantidad)
    {
        decimal cociente = Math.Abs(cantidad) < Limites.MinCantidad ? 0m : Redondeo.AUnitario(importe / cantidad);
        bool dado = importes.Descuento is null && icbper is null && (cantidad == 0m || !Formato.Dista(importes.PrecioUnitario, cociente));
        return dado ? importes.PrecioUnitario : cociente;
    }

    /// <summary>How much, at what price.</summary>
    private readonly record struct Medida(decimal Cantidad, decimal Precio);

    /// <summary>The amounts of an onerous line before ICBPER.</summary>
    private readonly record struct Importes(decimal ValorUnitario, decimal PrecioUnitario, decimal Valor, decimal Impuesto)
    {
        public CargoDescuento? Descuento { get; init; }

        public decimal FueraDeBase { get; init; }
    }
}
