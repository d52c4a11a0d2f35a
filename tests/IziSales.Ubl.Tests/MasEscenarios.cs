using IziSales.Testing;

namespace IziSales.Ubl.Tests;

/// <summary>Cases that only this project speaks of, and ways to change those that all share.</summary>
internal static class MasEscenarios
{
    /// <summary>Milled rice: IVAP at 4 %.</summary>
    public static Escenario ArrozPilado { get; } = General(
        "arroz-pilado",
        new SaleLine("Arroz pilado, saco de 50 kg", 1, UnitPrice.Shelf(130m)) { Afectacion = AfectacionIgv.GravadoIvap });

    /// <summary>Export of goods.</summary>
    public static Escenario Exportacion { get; } = General(
        "exportacion",
        new SaleLine("Chompa de alpaca", 2, UnitPrice.Net(45m)) { Afectacion = AfectacionIgv.Exportacion }).WithSale(operacion: TipoOperacion.ExportacionBienes);

    /// <summary>One taxed line of ten soles and its IGV.</summary>
    public static Escenario Gravada { get; } = General("gravada", new SaleLine("Jabón", 10, UnitPrice.Net(10m)));

    /// <summary>A gift on which IGV is told.</summary>
    public static Escenario RegaloGravado { get; } = General(
        "regalo-gravado",
        new SaleLine("Jabón", 10, UnitPrice.Net(10m)),
        new SaleLine("Esponja", 10, UnitPrice.Net(2m)) { Afectacion = AfectacionIgv.GravadoBonificacion });

    public static Escenario General(string nombre, params SaleLine[] lines) => new(nombre, new Sale { Lines = lines }) { Emisor = Escenarios.MinimarketSol };

    /// <summary>The same case with parts of its sale changed.</summary>
    public static Escenario WithSale(
        this Escenario escenario,
        IReadOnlyList<SaleLine>? lines = null,
        TipoOperacion? operacion = null,
        IReadOnlyList<string>? observaciones = null,
        IReadOnlyList<Descuento>? descuentos = null)
    {
        Sale old = escenario.Sale;
        return escenario with
        {
            Sale = new Sale
            {
                Lines = lines ?? old.Lines,
                Adquirente = old.Adquirente,
                Moneda = old.Moneda,
                DescuentosGlobales = descuentos ?? old.DescuentosGlobales,
                Redondeo = old.Redondeo,
                Observaciones = observaciones ?? old.Observaciones,
                Operacion = operacion ?? old.Operacion,
            },
        };
    }

    /// <summary>The same case with a line that has a code, a discount or bags.</summary>
    public static Escenario WithLine(this Escenario escenario, int line, string? code = null, Descuento? descuento = null, int? bolsas = null) =>
        escenario.WithLine(line, old => new SaleLine(old.Description, old.Quantity, old.Price)
        {
            Code = code ?? old.Code,
            Unit = old.Unit,
            Afectacion = old.Afectacion,
            Descuento = descuento ?? old.Descuento,
            Bolsas = bolsas ?? old.Bolsas,
        });
}
