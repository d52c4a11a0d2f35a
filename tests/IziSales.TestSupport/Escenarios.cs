using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>The business cases that tests speak of.</summary>
public static class Escenarios
{
    /// <summary>A bodega of the Nuevo RUS.</summary>
    public static Emisor BodegaRosita => Ventas.Tienda;

    /// <summary>A shop that has left the Nuevo RUS and charges IGV.</summary>
    public static Emisor MinimarketSol { get; } = BodegaRosita with
    {
        Ruc = Ruc.Parse("20600695771"),
        RazonSocial = "MINIMARKET EL SOL S.A.C.",
        NombreComercial = null,
        TaxProfile = TaxProfile.General,
    };

    /// <summary>A buyer with a DNI.</summary>
    public static Adquirente Rosa { get; } = new(DocumentoIdentidad.From(Dni.Parse("48285071")), "ROSA QUISPE HUAMÁN");

    /// <summary>One piece, one price, nobody in particular.</summary>
    public static Escenario UnaLinea { get; } = Nrus("una-linea", Line("Arroz Costeño 1 kg", 2, 4.50m));

    /// <summary>Two products; the second by weight.</summary>
    public static Escenario DosLineas { get; } = Nrus("dos-lineas", Line("Gaseosa 500 ml", 1, 3m), Kilo("Queso fresco", 0.385m, 18.90m));

    /// <summary>Markup, accents and an emoji in the text.</summary>
    public static Escenario TextoDificil { get; } = Nrus("texto-dificil", Line("Queso & jamón <oferta> \"2x1\" ñandú 🧀 ]]>", 1, 12.34m));

    /// <summary>A line break inside a description, given as CRLF.</summary>
    public static Escenario SaltoDeLinea { get; } = Nrus("salto-de-linea", Line("Combo desayuno:\r\ncafé y pan", 1, 7.50m));

    /// <summary>Above S/ 700, with its buyer.</summary>
    public static Escenario MayorA700 { get; } = Nrus("mayor-a-700", Line("Cocina a gas 4 hornillas", 1, 700.10m)).WithAdquirente(Rosa);

    /// <summary>Exactly S/ 700.00, where no buyer is needed.</summary>
    public static Escenario Exacto700 { get; } = Nrus("exacto-700", Line("Cocina a gas 4 hornillas", 1, 700.00m));

    /// <summary>A company buys from a bodega.</summary>
    public static Escenario CompradorConRuc { get; } = Nrus("comprador-con-ruc", Line("Papel bond A4", 3, 15.90m))
        .WithAdquirente(new Adquirente(DocumentoIdentidad.From(Ruc.Parse("20100066603")), "COMPAÑÍA DE PRUEBA S.A."));

    /// <summary>A foreigner buys.</summary>
    public static Escenario CompradorConCarnet { get; } = Nrus("comprador-con-carnet", Line("Recuerdo de Lima", 1, 25m))
        .WithAdquirente(new Adquirente(DocumentoIdentidad.Parse(TipoDocumentoIdentidad.CarnetExtranjeria, "001043328"), "JOHN O'NEILL"));

    /// <summary>Cash, rounded down to coins that exist.</summary>
    public static Escenario EfectivoRedondeado { get; } = new("efectivo-redondeado", new Sale { Lines = [Kilo("Papa amarilla", 1.235m, 3.99m)], Redondeo = RedondeoEfectivo.Efectivo });

    /// <summary>A discount on a line, in money.</summary>
    public static Escenario DescuentoEnLinea { get; } = Nrus("descuento-en-linea", new SaleLine("Aceite Primor 1 L", 2, UnitPrice.Shelf(11.90m)) { Descuento = Descuento.DeMonto(1.50m) });

    /// <summary>A discount on a line, as a share.</summary>
    public static Escenario DescuentoPorcentual { get; } = Nrus("descuento-porcentual", new SaleLine("Detergente 900 g", 3, UnitPrice.Shelf(9.99m)) { Descuento = Descuento.DePorcentaje(10m) });

    /// <summary>A discount on a line that leaves its base alone.</summary>
    public static Escenario DescuentoFueraDeBase { get; } = Nrus(
        "descuento-fuera-de-base",
        new SaleLine("Leche evaporada", 6, UnitPrice.Shelf(4.20m)) { Descuento = Descuento.DeMonto(2.20m) with { Motivo = MotivoCargoDescuento.DescuentoLineaFueraDeBase } });

    /// <summary>Discounts on the whole sale, in and outside the base.</summary>
    public static Escenario DescuentosGlobales { get; } = new(
        "descuentos-globales",
        new Sale
        {
            Lines = [Line("Arroz Costeño 5 kg", 1, 24.90m), Line("Azúcar rubia 1 kg", 2, 3.80m)],
            DescuentosGlobales = [Descuento.DeMonto(2.50m), Descuento.DePorcentaje(5m) with { Motivo = MotivoCargoDescuento.DescuentoGlobalFueraDeBase }],
        });

    /// <summary>A gift beside a sale.</summary>
    public static Escenario ConRegalo { get; } = Nrus(
        "con-regalo",
        Line("Panetón 900 g", 1, 27.90m),
        new SaleLine("Taza navideña", 1, UnitPrice.Shelf(5m)) { Afectacion = AfectacionIgv.InafectoRetiroPublicidad });

    /// <summary>Codes, units and sentences of the shop's own.</summary>
    public static Escenario ConCodigosYObservaciones { get; } = new(
        "con-codigos-y-observaciones",
        new Sale
        {
            Lines = [new SaleLine("Gas doméstico 10 kg", 1, UnitPrice.Shelf(48m)) { Code = "GAS-10" }, new SaleLine("Reparto", 1, UnitPrice.Shelf(2m)) { Code = "S-01", Unit = UnidadMedida.Servicio }],
            Observaciones = ["Entrega a domicilio", "Emisor sujeto al Nuevo RUS"],
        });

    /// <summary>Dollars.</summary>
    public static Escenario EnDolares { get; } = new("en-dolares", new Sale { Lines = [Line("Chompa de alpaca", 1, 45.50m)], Moneda = Moneda.Usd, Adquirente = Rosa });

    /// <summary>The other lawful way to code the regime: taxed at 0 %.</summary>
    public static Escenario GravadoTasaCero { get; } = Nrus("gravado-tasa-cero", Line("Arroz Costeño 1 kg", 2, 4.50m)) with
    {
        Emisor = BodegaRosita with { TaxProfile = new TaxProfile("nrus-gravado-cero", TipoOperacion.VentaInternaNrus, AfectacionIgv.GravadoOnerosa) { Tasa = TasaAplicable.Cero } },
    };

    /// <summary>IGV inside shelf prices.</summary>
    public static Escenario GravadaEstante { get; } = General("gravada-estante", Line("Gaseosa 500 ml", 3, 3.50m), Kilo("Queso fresco", 0.385m, 18.90m));

    /// <summary>Two taxed lines with net values.</summary>
    public static Escenario DosLineasGravadas { get; } = General("dos-lineas-gravadas", new SaleLine("Cuaderno", 2, UnitPrice.Net(5.08m)), new SaleLine("Lapicero", 10, UnitPrice.Net(0.847m)));

    /// <summary>Taxed, exempt, not subject and given away in one document.</summary>
    public static Escenario TodasLasAfectaciones { get; } = General(
        "todas-las-afectaciones",
        Line("Gaseosa 500 ml", 3, 3.50m),
        new SaleLine("Papa canchán", 4.5m, UnitPrice.Shelf(2.20m)) { Unit = UnidadMedida.Kilogramo, Afectacion = AfectacionIgv.ExoneradoOnerosa },
        new SaleLine("Recarga", 1, UnitPrice.Shelf(10m)) { Afectacion = AfectacionIgv.InafectoOnerosa },
        new SaleLine("Llavero de regalo", 2, UnitPrice.Net(1.50m)) { Afectacion = AfectacionIgv.GravadoBonificacion },
        new SaleLine("Muestra", 1, UnitPrice.Net(0.90m)) { Afectacion = AfectacionIgv.InafectoRetiro });

    /// <summary>Plastic bags, outside the Nuevo RUS.</summary>
    public static Escenario ConBolsas { get; } = General("con-bolsas", Line("Gaseosa 3 L", 2, 11.50m), new SaleLine("Bolsa plástica", 3, UnitPrice.Shelf(0.20m)) { Bolsas = 3 });

    /// <summary>Taxed, with every kind of discount.</summary>
    public static Escenario GravadaConDescuentos { get; } = new Escenario(
        "gravada-con-descuentos",
        new Sale
        {
            Lines =
            [
                new SaleLine("Televisor 32\"", 1, UnitPrice.Shelf(899m)) { Descuento = Descuento.DePorcentaje(10m) },
                new SaleLine("Soporte", 1, UnitPrice.Shelf(59.90m)) { Descuento = Descuento.DeMonto(5m) with { Motivo = MotivoCargoDescuento.DescuentoLineaFueraDeBase } },
            ],
            DescuentosGlobales = [Descuento.DeMonto(20m)],
            Adquirente = Rosa,
        }) with { Emisor = MinimarketSol };

    /// <summary>A hundred equal lines, whose single roundings would add up to more than SUNAT tolerates.</summary>
    public static Escenario CienLineas { get; } = General("cien-lineas", [.. Enumerable.Range(1, 100).Select(static i => Line($"Caramelo surtido {i}", 1, 0.99m))]);

    /// <summary>Those that stand here, few enough to review what is printed of them.</summary>
    public static IReadOnlyList<Escenario> Basicos { get; } =
    [
        UnaLinea, DosLineas, TextoDificil, SaltoDeLinea, MayorA700, Exacto700, CompradorConRuc, CompradorConCarnet, EfectivoRedondeado,
        DescuentoEnLinea, DescuentoPorcentual, DescuentoFueraDeBase, DescuentosGlobales, ConRegalo, ConCodigosYObservaciones, EnDolares,
        GravadoTasaCero, GravadaEstante, DosLineasGravadas, TodasLasAfectaciones, ConBolsas, GravadaConDescuentos, CienLineas,
    ];

    // Found when first asked for: the other groups speak of shops and buyers of this one.
    private static readonly Lazy<IReadOnlyList<Escenario>> LazyTodos = new(static () =>
    [
        .. Basicos, .. EscenariosTributarios.Todos, .. EscenariosAfectaciones.Todos, .. EscenariosRecargos.Todos, .. EscenariosAdquirentes.Todos,
        .. EscenariosLimites.Todos, .. EscenariosRus.Todos,
    ]);

    /// <summary>All of them, of every group.</summary>
    public static IReadOnlyList<Escenario> Todos => LazyTodos.Value;

    /// <summary>A document of so many lines, for measuring.</summary>
    public static Escenario DeLineas(int lines) => Nrus(
        $"de-{lines}-lineas",
        [.. Enumerable.Range(1, lines).Select(static i => new SaleLine($"Producto de bodega número {i}", (i % 7) + 1, UnitPrice.Shelf(((i * 37) % 2_000 / 100m) + 0.50m)) { Code = $"P{i:0000}" })])
        .WithAdquirente(Rosa);

    private static Escenario Nrus(string nombre, params SaleLine[] lines) => new(nombre, new Sale { Lines = lines });

    private static Escenario General(string nombre, params SaleLine[] lines) => Nrus(nombre, lines) with { Emisor = MinimarketSol };

    private static SaleLine Line(string description, decimal quantity, decimal price) => new(description, quantity, UnitPrice.Shelf(price));

    private static SaleLine Kilo(string description, decimal quantity, decimal price) => new(description, quantity, UnitPrice.Shelf(price)) { Unit = UnidadMedida.Kilogramo };
}
