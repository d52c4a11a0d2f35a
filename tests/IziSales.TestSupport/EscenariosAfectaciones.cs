using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>One boleta for each affectation of catálogo 07 that a shop issues, beside a sale where it is a gift.</summary>
public static class EscenariosAfectaciones
{
    /// <summary>All of them, by the name <c>afectacion-NN</c>.</summary>
    public static IReadOnlyList<Escenario> Todos { get; } =
    [
        .. AfectacionIgv.Todos.Where(static afectacion => afectacion != AfectacionIgv.Exportacion).Select(De),
        Mezcla("mezcla-de-estante", UnitPrice.Shelf),
        Mezcla("mezcla-de-netos", UnitPrice.Net),
    ];

    private static Escenario De(AfectacionIgv afectacion)
    {
        var line = new SaleLine($"Producto de afectación {afectacion.Codigo}", 3, UnitPrice.Shelf(7.90m)) { Afectacion = afectacion };
        return General($"afectacion-{afectacion.Codigo}", afectacion.IsGratuita ? [new SaleLine("Gaseosa 500 ml", 2, UnitPrice.Shelf(3.50m)), line] : [line]);
    }

    private static Escenario Mezcla(string nombre, Func<decimal, UnitPrice> price) => General(
        nombre,
        [.. AfectacionIgv.Todos
            .Where(static afectacion => afectacion != AfectacionIgv.Exportacion && afectacion != AfectacionIgv.GravadoIvap)
            .Select((afectacion, i) => new SaleLine(afectacion.Descripcion, 1.5m + i, price(2.35m + i)) { Afectacion = afectacion, Unit = UnidadMedida.Kilogramo })]);

    private static Escenario General(string nombre, SaleLine[] lines) => new(nombre, new Sale { Lines = lines }) { Emisor = Escenarios.MinimarketSol };
}
