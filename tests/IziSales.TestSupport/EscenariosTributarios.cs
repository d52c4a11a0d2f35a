using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>Cases of tax law that a bodega seldom meets.</summary>
public static class EscenariosTributarios
{
    /// <summary>Milled rice: IVAP at 4 %.</summary>
    public static Escenario ArrozPilado { get; } = General(
        "arroz-pilado",
        new SaleLine("Arroz pilado, saco de 50 kg", 1, UnitPrice.Shelf(130m)) { Afectacion = AfectacionIgv.GravadoIvap });

    /// <summary>Export of goods: the SDK computes it, reads it and judges it, but does not let it out (IZI-DOC-002).</summary>
    public static Escenario Exportacion { get; } = new(
        "exportacion",
        new Sale
        {
            Lines = [new SaleLine("Chompa de alpaca", 2, UnitPrice.Net(45m)) { Afectacion = AfectacionIgv.Exportacion }],
            Operacion = TipoOperacion.ExportacionBienes,
        }) { Emisor = Escenarios.MinimarketSol };

    /// <summary>One taxed line of ten soles and its IGV.</summary>
    public static Escenario Gravada { get; } = General("gravada", new SaleLine("Jabón", 10, UnitPrice.Net(10m)));

    /// <summary>A gift on which IGV is told.</summary>
    public static Escenario RegaloGravado { get; } = General(
        "regalo-gravado",
        new SaleLine("Jabón", 10, UnitPrice.Net(10m)),
        new SaleLine("Esponja", 10, UnitPrice.Net(2m)) { Afectacion = AfectacionIgv.GravadoBonificacion });

    /// <summary>Nothing but gifts: the boleta comes to zero.</summary>
    public static Escenario SoloRegalos { get; } = General(
        "solo-regalos",
        new SaleLine("Llavero", 2, UnitPrice.Shelf(5m)) { Afectacion = AfectacionIgv.GravadoRetiroPublicidad },
        new SaleLine("Muestra", 1, UnitPrice.Shelf(3m)) { Afectacion = AfectacionIgv.InafectoRetiro });

    /// <summary>A share off a sale of taxed and exempt goods.</summary>
    public static Escenario MixtaConPorcentaje { get; } = new(
        "mixta-con-porcentaje",
        new Sale
        {
            Lines = [new SaleLine("Gaseosas", 1, UnitPrice.Shelf(118m)), new SaleLine("Papa", 1, UnitPrice.Shelf(1_000m)) { Afectacion = AfectacionIgv.ExoneradoOnerosa }],
            Adquirente = Escenarios.Rosa,
            DescuentosGlobales = [Descuento.DePorcentaje(10m)],
        }) { Emisor = Escenarios.MinimarketSol };

    /// <summary>Plastic bags at the rate of each year.</summary>
    private static IEnumerable<Escenario> BolsasPorAnio { get; } =
        [DeBolsas(2019, 8), DeBolsas(2020, 1), DeBolsas(2021, 1), DeBolsas(2022, 12), DeBolsas(2023, 1)];

    /// <summary>All that may be issued.</summary>
    public static IReadOnlyList<Escenario> Todos { get; } = [ArrozPilado, Gravada, RegaloGravado, SoloRegalos, MixtaConPorcentaje, .. BolsasPorAnio];

    private static Escenario DeBolsas(int year, int month) =>
        General($"bolsas-de-{year}", new SaleLine("Gaseosa 3 L", 1, UnitPrice.Shelf(11.50m)), new SaleLine("Bolsa plástica", 4, UnitPrice.Shelf(0.10m)) { Bolsas = 4 })
        with { Fecha = new DateTimeOffset(year, month, 1, 8, 0, 0, Lima.Offset) };

    private static Escenario General(string nombre, params SaleLine[] lines) => new(nombre, new Sale { Lines = lines }) { Emisor = Escenarios.MinimarketSol };
}
