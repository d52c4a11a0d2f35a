using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>The longest, the greatest, the least that a document may hold, and what lies between currencies.</summary>
public static class EscenariosLimites
{
    /// <summary>A unit value with all ten decimals.</summary>
    public static Escenario DiezDecimales { get; } = General("valor-de-diez-decimales", new SaleLine("Tornillo", 1_000, UnitPrice.Net(0.0123456789m)));

    /// <summary>A shelf price with all ten decimals.</summary>
    public static Escenario PrecioDeDiezDecimales { get; } = Nrus("precio-de-diez-decimales", new SaleLine("Combustible", 12.5m, UnitPrice.Shelf(16.1234567891m)));

    /// <summary>A quantity with all ten decimals.</summary>
    public static Escenario CantidadDeDiezDecimales { get; } = Nrus(
        "cantidad-de-diez-decimales", new SaleLine("Azafrán", 0.0123456789m, UnitPrice.Shelf(9_800m)) { Unit = UnidadMedida.Kilogramo });

    /// <summary>A pinch: less than a céntimo's worth rounds to one.</summary>
    public static Escenario UnaPizca { get; } = Nrus("una-pizca", new SaleLine("Canela en polvo", 0.001m, UnitPrice.Shelf(8m)) { Unit = UnidadMedida.Kilogramo });

    /// <summary>A great sale, in words up to the hundreds of millions.</summary>
    public static Escenario MontoGrande { get; } = General("monto-grande", new SaleLine("Maquinaria", 1, UnitPrice.Shelf(999_999_999.99m))).WithAdquirente(Escenarios.Rosa);

    /// <summary>Nine digits of pieces at a céntimo.</summary>
    public static Escenario CantidadGrande { get; } = Nrus("cantidad-grande", new SaleLine("Grano", 99_999_999m, UnitPrice.Shelf(0.01m))).WithAdquirente(Escenarios.Rosa);

    /// <summary>As many lines as SUNAT takes.</summary>
    public static Escenario NovecientasNoventaYNueveLineas { get; } = General(
        "999-lineas", [.. Enumerable.Range(1, 999).Select(static i => new SaleLine($"Caramelo surtido {i}", 1 + (i % 3), UnitPrice.Shelf(0.10m + (i % 97 / 100m))))]).WithAdquirente(Escenarios.Rosa);

    /// <summary>A description, a code and sentences as long as they may be.</summary>
    public static Escenario TextosLargos { get; } = new(
        "textos-largos",
        new Sale
        {
            Lines = [new SaleLine(string.Concat(Enumerable.Repeat("Ñandú & ", 62)) + "fin.", 1, UnitPrice.Shelf(10m)) { Code = new string('C', LargoMaximo.Codigo) }],
            Observaciones = [new string('O', LargoMaximo.Observacion), "."],
        });

    /// <summary>A description cut because the shop asked for it.</summary>
    public static Escenario TextoRecortado { get; } = Nrus(
        "texto-recortado", new SaleLine(LargoMaximo.Recortar(string.Concat(Enumerable.Repeat("Queso 🧀 ", 100)), LargoMaximo.Descripcion), 1, UnitPrice.Shelf(10m)));

    /// <summary>Euros.</summary>
    public static Escenario EnEuros { get; } = EnMoneda("en-euros", Moneda.Eur, new SaleLine("Retablo ayacuchano", 1, UnitPrice.Shelf(121m)));

    /// <summary>Dollars and IGV.</summary>
    public static Escenario GravadaEnDolares { get; } = EnMoneda("gravada-en-dolares", Moneda.Usd, new SaleLine("Laptop", 1, UnitPrice.Shelf(649.99m))) with { Emisor = Escenarios.MinimarketSol };

    /// <summary>Cash, taxed: ten céntimos at most are left.</summary>
    public static Escenario EfectivoGravado { get; } = new(
        "efectivo-gravado",
        new Sale { Lines = [new SaleLine("Gaseosa", 1, UnitPrice.Shelf(3.59m)), new SaleLine("Pan", 3, UnitPrice.Shelf(0.35m))], Redondeo = RedondeoEfectivo.Efectivo })
        { Emisor = Escenarios.MinimarketSol };

    /// <summary>Cash that needs no rounding.</summary>
    public static Escenario EfectivoExacto { get; } = new(
        "efectivo-exacto", new Sale { Lines = [new SaleLine("Pan", 10, UnitPrice.Shelf(0.35m))], Redondeo = RedondeoEfectivo.Efectivo });

    /// <summary>Cash so small that nothing is left to pay.</summary>
    public static Escenario EfectivoACero { get; } = new(
        "efectivo-a-cero", new Sale { Lines = [new SaleLine("Caramelo", 1, UnitPrice.Shelf(0.05m))], Redondeo = RedondeoEfectivo.Efectivo });

    /// <summary>The last second of the year in Lima.</summary>
    public static Escenario FinDeAnio { get; } = Nrus("fin-de-anio", new SaleLine("Uvas", 1, UnitPrice.Shelf(12m))) with
    {
        Fecha = new DateTimeOffset(2025, 12, 31, 23, 59, 59, Lima.Offset),
        Numero = NumeroComprobante.Parse("B999-99999999"),
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Escenario> Todos { get; } =
    [
        DiezDecimales, PrecioDeDiezDecimales, CantidadDeDiezDecimales, UnaPizca, MontoGrande, CantidadGrande, NovecientasNoventaYNueveLineas, TextosLargos,
        TextoRecortado, EnEuros, GravadaEnDolares, EfectivoGravado, EfectivoExacto, EfectivoACero, FinDeAnio,
    ];

    private static Escenario EnMoneda(string nombre, Moneda moneda, SaleLine line) => new(nombre, new Sale { Lines = [line], Moneda = moneda, Adquirente = Escenarios.Rosa });

    private static Escenario Nrus(string nombre, params SaleLine[] lines) => new(nombre, new Sale { Lines = lines });

    private static Escenario General(string nombre, params SaleLine[] lines) => Nrus(nombre, lines) with { Emisor = Escenarios.MinimarketSol };
}
