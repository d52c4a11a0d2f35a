using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>Charges of catálogo 53, on lines and on the whole sale, beside the discounts that they meet.</summary>
public static class EscenariosRecargos
{
    private static readonly Recargo Empaque = Recargo.DeMonto(2m);

    /// <summary>47 by a bodega: packing in the price of a line.</summary>
    public static Escenario EmpaqueEnLinea { get; } = Nrus("recargo-47-empaque", new SaleLine("Torta helada", 1, UnitPrice.Shelf(38m)) { Recargo = Empaque });

    /// <summary>48 by a bodega: delivery beside a line, which costs per line and not per piece.</summary>
    public static Escenario RepartoEnLinea { get; } = Nrus(
        "recargo-48-reparto",
        new SaleLine("Gas doméstico 10 kg", 2, UnitPrice.Shelf(48m)) { Recargo = Recargo.DeMonto(5m) with { Motivo = MotivoCargoDescuento.CargoLineaFueraDeBase } });

    /// <summary>47 with IGV inside a shelf price.</summary>
    public static Escenario EmpaqueGravado { get; } = General("recargo-47-gravado", new SaleLine("Torta helada", 2, UnitPrice.Shelf(59m)) { Recargo = Recargo.DeMonto(11.80m) });

    /// <summary>47 as a share of a net value.</summary>
    public static Escenario EmpaqueNeto { get; } = General("recargo-47-neto", new SaleLine("Caja de cuadernos", 4, UnitPrice.Net(25m)) { Recargo = Recargo.DePorcentaje(5m) });

    /// <summary>48 beside a taxed line.</summary>
    public static Escenario FueraDeBaseGravado { get; } = General(
        "recargo-48-gravado",
        new SaleLine("Cocina a gas", 1, UnitPrice.Shelf(590m)) { Recargo = Recargo.DePorcentaje(1m) with { Motivo = MotivoCargoDescuento.CargoLineaFueraDeBase } });

    /// <summary>00 and 47 on the same line.</summary>
    public static Escenario DescuentoYRecargoEnBase { get; } = General(
        "recargo-47-con-descuento-00",
        new SaleLine("Pollo a la brasa", 2, UnitPrice.Shelf(64.90m)) { Descuento = Descuento.DePorcentaje(10m), Recargo = Recargo.DeMonto(3.50m) });

    /// <summary>01 and 48 on the same line.</summary>
    public static Escenario DescuentoYRecargoFueraDeBase { get; } = General(
        "recargo-48-con-descuento-01",
        new SaleLine("Pollo a la brasa", 2, UnitPrice.Shelf(64.90m))
        {
            Descuento = Descuento.DeMonto(4m) with { Motivo = MotivoCargoDescuento.DescuentoLineaFueraDeBase },
            Recargo = Recargo.DeMonto(6m) with { Motivo = MotivoCargoDescuento.CargoLineaFueraDeBase },
        });

    /// <summary>A gift that is delivered for money.</summary>
    public static Escenario RegaloConReparto { get; } = General(
        "recargo-48-sobre-regalo",
        new SaleLine("Panetón", 1, UnitPrice.Shelf(29.50m)),
        new SaleLine("Canasta de regalo", 1, UnitPrice.Shelf(50m))
        {
            Afectacion = AfectacionIgv.GravadoRetiroPremio,
            Recargo = Recargo.DeMonto(8m) with { Motivo = MotivoCargoDescuento.CargoLineaFueraDeBase },
        });

    /// <summary>49: a taxed sale made dearer as a whole.</summary>
    public static Escenario GlobalEnBase { get; } = Global("recargo-49", Escenarios.MinimarketSol, Recargo.DeMonto(11.80m));

    /// <summary>49 as a share, by a bodega.</summary>
    public static Escenario GlobalEnBaseNrus { get; } = Global("recargo-49-nrus", Escenarios.BodegaRosita, Recargo.DePorcentaje(10m));

    /// <summary>50: delivery outside the base.</summary>
    public static Escenario GlobalFueraDeBase { get; } = Global(
        "recargo-50", Escenarios.MinimarketSol, Recargo.DeMonto(7m) with { Motivo = MotivoCargoDescuento.CargoGlobalFueraDeBase });

    /// <summary>46: the service of a restaurant, ten per cent of the value.</summary>
    public static Escenario RecargoAlConsumo { get; } = Global(
        "recargo-46-consumo", Escenarios.MinimarketSol, Recargo.DePorcentaje(10m) with { Motivo = MotivoCargoDescuento.RecargoConsumo });

    /// <summary>46: a tip, by a bodega.</summary>
    public static Escenario Propina { get; } = Global(
        "recargo-46-propina", Escenarios.BodegaRosita, Recargo.DeMonto(5m) with { Motivo = MotivoCargoDescuento.RecargoConsumo });

    /// <summary>45: FISE, on a bottle of gas.</summary>
    public static Escenario Fise { get; } = Global("recargo-45-fise", Escenarios.MinimarketSol, Recargo.DeMonto(1.25m) with { Motivo = MotivoCargoDescuento.Fise });

    /// <summary>Every motive at once, in a taxed sale: the example of docs/calculo.md.</summary>
    public static Escenario Todo { get; } = new(
        "recargos-y-descuentos",
        new Sale
        {
            Lines =
            [
                new SaleLine("Almuerzo", 2, UnitPrice.Shelf(59m)) { Recargo = Recargo.DeMonto(5.90m) },
                new SaleLine("Jarra de chicha", 1, UnitPrice.Shelf(23.60m)) { Recargo = Recargo.DeMonto(2m) with { Motivo = MotivoCargoDescuento.CargoLineaFueraDeBase } },
            ],
            DescuentosGlobales = [Descuento.DeMonto(11.80m)],
            RecargosGlobales = [Recargo.DeMonto(5.90m), Recargo.DePorcentaje(10m) with { Motivo = MotivoCargoDescuento.RecargoConsumo }],
            Adquirente = Escenarios.Rosa,
        }) { Emisor = Escenarios.MinimarketSol };

    /// <summary>Taxed and exempt goods under one charge: all of it is taxed.</summary>
    public static Escenario MixtaConRecargo { get; } = new(
        "recargo-49-mixta",
        new Sale
        {
            Lines = [new SaleLine("Gaseosas", 1, UnitPrice.Shelf(118m)), new SaleLine("Papa", 1, UnitPrice.Shelf(100m)) { Afectacion = AfectacionIgv.ExoneradoOnerosa }],
            RecargosGlobales = [Recargo.DePorcentaje(10m)],
        }) { Emisor = Escenarios.MinimarketSol };

    /// <summary>02 as a share of net values.</summary>
    public static Escenario DescuentoGlobalNeto { get; } = new(
        "descuento-02-neto",
        new Sale { Lines = [new SaleLine("Jabón", 10, UnitPrice.Net(10m))], DescuentosGlobales = [Descuento.DePorcentaje(12.5m)] }) { Emisor = Escenarios.MinimarketSol };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Escenario> Todos { get; } =
    [
        EmpaqueEnLinea, RepartoEnLinea, EmpaqueGravado, EmpaqueNeto, FueraDeBaseGravado, DescuentoYRecargoEnBase, DescuentoYRecargoFueraDeBase,
        RegaloConReparto, GlobalEnBase, GlobalEnBaseNrus, GlobalFueraDeBase, RecargoAlConsumo, Propina, Fise, Todo, MixtaConRecargo, DescuentoGlobalNeto,
    ];

    private static Escenario Global(string nombre, Emisor emisor, Recargo recargo) =>
        new(nombre, new Sale { Lines = [new SaleLine("Almuerzo", 2, UnitPrice.Shelf(59m))], RecargosGlobales = [recargo] }) { Emisor = emisor };

    private static Escenario Nrus(string nombre, params SaleLine[] lines) => new(nombre, new Sale { Lines = lines });

    private static Escenario General(string nombre, params SaleLine[] lines) => Nrus(nombre, lines) with { Emisor = Escenarios.MinimarketSol };
}
