using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>Sales that a shop could make, drawn from a seed: the same seed gives the same sales.</summary>
public sealed class VentaAlAzar(int seed)
{
    private static readonly AfectacionIgv[] SinIgv = [AfectacionIgv.ExoneradoOnerosa, AfectacionIgv.InafectoOnerosa];

    private static readonly AfectacionIgv[] Gratuitas =
        [.. AfectacionIgv.Todos.Where(static afectacion => afectacion.IsGratuita)];

    private readonly Random _random = new(seed);

    /// <summary>Any lawful sale, of either regime, with discounts, gifts, bags, cash.</summary>
    public Escenario Cualquiera()
    {
        bool general = _random.Next(2) == 0;
        PriceKind kind = _random.Next(3) == 0 ? PriceKind.Net : PriceKind.Shelf;
        SaleLine[] lines = [.. Enumerable.Range(0, _random.Next(1, 40)).Select(_ => Linea(general, kind, _random.Next(4) == 0))];
        return Build(general, lines, _random.Next(3) == 0 ? Globales() : [], _random.Next(3) == 0 ? RedondeoEfectivo.Efectivo : RedondeoEfectivo.Ninguno);
    }

    /// <summary>Only shelf prices, every line taxed, nothing taken off.</summary>
    public Escenario SoloEstante(int lines, bool general) =>
        Build(general, [.. Enumerable.Range(0, lines).Select(_ => new SaleLine("Producto", Cantidad(), UnitPrice.Shelf(Precio())))], [], RedondeoEfectivo.Ninguno);

    private static Escenario Build(bool general, SaleLine[] lines, Descuento[] globales, RedondeoEfectivo redondeo) =>
        new("al-azar", new Sale { Lines = lines, Adquirente = Escenarios.Rosa, DescuentosGlobales = globales, Redondeo = redondeo })
        {
            Emisor = general ? Escenarios.MinimarketSol : Escenarios.BodegaRosita,
        };

    private SaleLine Linea(bool general, PriceKind kind, bool otra)
    {
        decimal precio = Precio();
        AfectacionIgv? afectacion = otra ? Afectacion(general) : null;
        bool gratuita = afectacion is { IsGratuita: true };
        bool bolsas = general && !gratuita && _random.Next(8) == 0;
        int cuantas = _random.Next(1, 6);
        return new SaleLine("Producto", bolsas ? cuantas : Cantidad(), kind == PriceKind.Net ? UnitPrice.Net(precio) : UnitPrice.Shelf(precio))
        {
            Afectacion = afectacion,
            Bolsas = bolsas ? cuantas : 0,
            Descuento = gratuita || _random.Next(4) > 0 ? null : DeLinea(),
        };
    }

    private AfectacionIgv Afectacion(bool general)
    {
        if (_random.Next(2) == 0)
        {
            return Gratuitas[_random.Next(Gratuitas.Length)];
        }

        return general ? SinIgv[_random.Next(SinIgv.Length)] : AfectacionIgv.InafectoOnerosa;
    }

    private Descuento DeLinea() => Descuento.DePorcentaje(_random.Next(1, 60)) with
    {
        Motivo = _random.Next(2) == 0 ? MotivoCargoDescuento.DescuentoLineaFueraDeBase : null,
    };

    private Descuento[] Globales() =>
        [Descuento.DePorcentaje(_random.Next(1, 20)) with { Motivo = MotivoCargoDescuento.DescuentoGlobalFueraDeBase }];

    private decimal Cantidad() => _random.Next(2) == 0 ? _random.Next(1, 20) : _random.Next(50, 9_999) / 1_000m;

    private decimal Precio() => _random.Next(1, 9) switch
    {
        1 => _random.Next(10, 100) / 100m,
        2 => _random.Next(100_000, 20_000_000) / 100_000m,
        _ => _random.Next(50, 20_000) / 100m,
    };
}
