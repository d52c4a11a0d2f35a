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
        decimal importe = importes.Valor + cargado + importes.FueraDeBase;

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
            CargosDescuentos = importes.Cargos,
            Tributos = WithIcbper(new TributoLinea(afectacion.Tributo, importes.Impuesto) { BaseImponible = importes.Valor, Tasa = tasa, Afectacion = afectacion }, icbper),
            TotalTributos = cargado,
            Importe = importe,
        };
    }

    // Goods given away are valued, and the tax on them is told, but the customer pays nothing (price type 02, tax 9996). Nothing can be taken off them;
    // a charge in the base raises their worth, one outside it is paid.
    private static Linea DeriveGratuita(SaleLine line, Medida medida, int numero, AfectacionIgv afectacion, ContextoCalculo contexto)
    {
        decimal tasa = contexto.TasaDe(afectacion);
        decimal incluida = line.Price.Kind == PriceKind.Shelf ? tasa : 0m;
        decimal referencia = Redondeo.AUnitario(ContextoCalculo.SinTasa(medida.Precio, incluida));
        decimal entero = Redondeo.ADosDecimales(referencia * medida.Cantidad);
        var cargos = new CargosDeLinea(descuento: null, line.Recargo, Redondeo.ADosDecimales(medida.Precio * medida.Cantidad));
        decimal valor = entero + Redondeo.ADosDecimales(ContextoCalculo.SinTasa(cargos.EnBase, incluida));
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
            CargosDescuentos = cargos.Describe(entero, valor, incluida),
            Tributos = WithIcbper(new TributoLinea(Tributo.Gratuito, ContextoCalculo.TasaSobre(valor, tasa)) { BaseImponible = valor, Tasa = tasa, Afectacion = afectacion }, icbper),
            TotalTributos = cargado,
            Importe = cargado + cargos.FueraDeBase,
        };
    }

    private static Importes FromShelf(SaleLine line, Medida medida, decimal tasa, ContextoCalculo contexto)
    {
        decimal bruto = Redondeo.ADosDecimales(medida.Precio * medida.Cantidad);
        var cargos = new CargosDeLinea(line.Descuento, line.Recargo, bruto);
        decimal pagado = bruto + cargos.EnBase;
        decimal valor = contexto.Bases.BaseDe(pagado, tasa);
        decimal entero = cargos.IsEmpty ? valor : Redondeo.ADosDecimales(ContextoCalculo.SinTasa(bruto, tasa));
        return new Importes(Redondeo.AUnitario(ContextoCalculo.SinTasa(medida.Precio, tasa)), medida.Precio, valor, pagado - valor)
        {
            Cargos = cargos.Describe(entero, valor, tasa),
            FueraDeBase = cargos.FueraDeBase,
        };
    }

    private static Importes FromNet(SaleLine line, Medida medida, decimal tasa)
    {
        decimal entero = Redondeo.ADosDecimales(medida.Precio * medida.Cantidad);
        var cargos = new CargosDeLinea(line.Descuento, line.Recargo, entero);
        decimal valor = entero + cargos.EnBase;
        return new Importes(medida.Precio, Redondeo.AUnitario(medida.Precio * (1m + (tasa / 100m))), valor, ContextoCalculo.TasaSobre(valor, tasa))
        {
            Cargos = cargos.Describe(entero, valor, tasa: 0m),
            FueraDeBase = cargos.FueraDeBase,
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

    // The price that was given, unless discounts, charges or bags change it, or a pinch of goods whose céntimos round away would make it look wrong (4287).
    private static decimal PrecioDe(Importes importes, TributoLinea? icbper, decimal importe, decimal cantidad)
    {
        decimal cociente = Math.Abs(cantidad) < Limites.MinCantidad ? 0m : Redondeo.AUnitario(importe / cantidad);
        bool dado = importes.Cargos.Count == 0 && icbper is null && (cantidad == 0m || !Formato.Dista(importes.PrecioUnitario, cociente));
        return dado ? importes.PrecioUnitario : cociente;
    }

    /// <summary>How much, at what price.</summary>
    private readonly record struct Medida(decimal Cantidad, decimal Precio);

    /// <summary>The amounts of an onerous line before ICBPER.</summary>
    private readonly record struct Importes(decimal ValorUnitario, decimal PrecioUnitario, decimal Valor, decimal Impuesto)
    {
        public required IReadOnlyList<CargoDescuento> Cargos { get; init; }

        public decimal FueraDeBase { get; init; }
    }
}
