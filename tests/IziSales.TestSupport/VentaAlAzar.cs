using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>Sales that a shop could make, drawn from a seed: the same seed gives the same sales.</summary>
public sealed class VentaAlAzar(int seed)
{
    private static readonly AfectacionIgv[] SinIgv = [AfectacionIgv.ExoneradoOnerosa, AfectacionIgv.InafectoOnerosa];

    private static readonly AfectacionIgv[] Gratuitas =
        [.. AfectacionIgv.Todos.Where(static afectacion => afectacion.IsGratuita)];

    private readonly Random _random = new(seed);

    /// <summary>Any lawful sale, of either regime, with discounts, charges, gifts, bags, cash.</summary>
    public Escenario Cualquiera()
    {
        bool general = _random.Next(2) == 0;
        PriceKind kind = _random.Next(3) == 0 ? PriceKind.Net : PriceKind.Shelf;
        SaleLine[] lines = [.. Enumerable.Range(0, _random.Next(1, 40)).Select(_ => Linea(general, kind, _random.Next(4) == 0))];
        bool soloUna = lines.All(static line => line.Afectacion is null);
        Descuento[] descuentos = _random.Next(3) == 0 ? Globales(soloUna) : [];
        return Build(general, lines, descuentos, _random.Next(3) == 0 ? Recargos() : [], _random.Next(3) == 0 ? RedondeoEfectivo.Efectivo : RedondeoEfectivo.Ninguno);
    }

    /// <summary>Only shelf prices, every line taxed, nothing taken off.</summary>
    public Escenario SoloEstante(int lines, bool general) =>
        Build(general, [.. Enumerable.Range(0, lines).Select(_ => new SaleLine("Producto", Cantidad(), UnitPrice.Shelf(Precio())))], [], [], RedondeoEfectivo.Ninguno);

    /// <summary>Anything that the types let through, lawful or not: nothing, negative, enormous, more than all of it.</summary>
    public Escenario Salvaje()
    {
        SaleLine[] lines = [.. Enumerable.Range(0, _random.Next(0, 6)).Select(_ => new SaleLine("Producto", Cifra(), _random.Next(2) == 0 ? UnitPrice.Net(Cifra()) : UnitPrice.Shelf(Cifra()))
        {
            Afectacion = _random.Next(2) == 0 ? null : AfectacionIgv.Todos[_random.Next(AfectacionIgv.Todos.Count)],
            Bolsas = _random.Next(4) == 0 ? _random.Next(-2, 200_000) : 0,
            Descuento = _random.Next(2) == 0 ? null : Descontado("00", "01"),
            Recargo = _random.Next(2) == 0 ? null : Recargado("47", "48"),
        })];
        Descuento[] descuentos = _random.Next(2) == 0 ? [] : [Descontado("02", "03"), Descontado("02", "03")];
        return Build(_random.Next(2) == 0, lines, descuentos, _random.Next(2) == 0 ? [] : [Recargado("45", "49"), Recargado("46", "50")], (RedondeoEfectivo)_random.Next(2));
    }

    private static Escenario Build(bool general, SaleLine[] lines, Descuento[] globales, Recargo[] recargos, RedondeoEfectivo redondeo) =>
        new("al-azar", new Sale { Lines = lines, Adquirente = Escenarios.Rosa, DescuentosGlobales = globales, RecargosGlobales = recargos, Redondeo = redondeo })
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
            Recargo = _random.Next(6) > 0 ? null : RecargoDeLinea(),
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

    private Recargo RecargoDeLinea() => Cuanto(_random.Next(1, 30)) with { Motivo = Uno(null, MotivoCargoDescuento.CargoLineaFueraDeBase) };

    // A discount in the base is taken from the taxed goods alone: of a sale that mixes, it could take more than there is.
    private Descuento[] Globales(bool enBase) =>
    [
        .. enBase ? new[] { Descuento.DePorcentaje(_random.Next(1, 30)) } : [],
        Descuento.DePorcentaje(_random.Next(1, 20)) with { Motivo = MotivoCargoDescuento.DescuentoGlobalFueraDeBase },
    ];

    private Recargo[] Recargos() =>
    [
        .. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Cuanto(_random.Next(1, 15)) with
        {
            Motivo = Uno(null, MotivoCargoDescuento.CargoGlobalFueraDeBase, MotivoCargoDescuento.RecargoConsumo, MotivoCargoDescuento.Fise),
        }),
    ];

    private Recargo Cuanto(int cuanto) => _random.Next(2) == 0 ? Recargo.DePorcentaje(cuanto) : Recargo.DeMonto(cuanto + 0.35m);

    private MotivoCargoDescuento? Uno(params MotivoCargoDescuento?[] motivos) => motivos[_random.Next(motivos.Length)];

    private Descuento Descontado(params string[] motivos) => (_random.Next(2) == 0 ? Descuento.DeMonto(Cifra()) : Descuento.DePorcentaje(Cifra())) with
    {
        Motivo = Uno([null, .. motivos.Select(MotivoCargoDescuento.Parse)]),
    };

    private Recargo Recargado(params string[] motivos) => (_random.Next(2) == 0 ? Recargo.DeMonto(Cifra()) : Recargo.DePorcentaje(Cifra())) with
    {
        Motivo = Uno([null, .. motivos.Select(MotivoCargoDescuento.Parse)]),
    };

    private decimal Cifra() => _random.Next(60) switch
    {
        0 => 0m,
        1 => -_random.Next(1, 1_000) / 10m,
        2 => decimal.MaxValue,
        3 => decimal.MinValue,
        4 => 0.0000000000000000000000000001m,
        5 => _random.Next(1, 1_000_000_000) * 1_000m,
        _ => _random.Next(1, 50_000) / 100m,
    };

    private decimal Cantidad() => _random.Next(2) == 0 ? _random.Next(1, 20) : _random.Next(50, 9_999) / 1_000m;

    private decimal Precio() => _random.Next(1, 9) switch
    {
        1 => _random.Next(10, 100) / 100m,
        2 => _random.Next(100_000, 20_000_000) / 100_000m,
        _ => _random.Next(50, 20_000) / 100m,
    };
}
