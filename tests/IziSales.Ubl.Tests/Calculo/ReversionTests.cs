using IziSales.Testing;

namespace IziSales.Ubl.Tests.Calculo;

/// <summary>A note that takes a whole document back cancels it to the céntimo.</summary>
public sealed class ReversionTests
{
    private const int Ventas = 600;

    public static TheoryData<string> Escenas => [.. Escenarios.Todos.Select(static escenario => escenario.Nombre)];

    [Theory]
    [MemberData(nameof(Escenas))]
    public void From_BoletaOfAnyScenario_RepeatsEveryTotal(string nombre)
    {
        Boleta boleta = Escenarios.Todos.Single(escenario => escenario.Nombre == nombre).ToBoleta();

        AssertCancela(boleta, Devolver(boleta));
    }

    [Fact]
    public void From_BoletaOfAnySale_RepeatsEveryTotal() => ForEverySale(static escenario => AssertCancela(escenario.ToBoleta(), Devolver(escenario.ToBoleta())));

    [Fact]
    public void From_BoletaReadFromItsXml_GivesTheSameNote() => ForEverySale(static escenario =>
    {
        Boleta boleta = escenario.ToBoleta();
        Comprobante leida = CpeReader.Read(CpeWriter.Write(boleta)).Comprobante!;

        Assert.Equal(CpeWriter.Write(Devolver(boleta)), CpeWriter.Write(Devolver(leida, boleta.Emisor)));
    });

    [Fact]
    public void From_FacturaOfAnySale_RepeatsWhatWasPaidAndSunatHasNothingToSay() => ForEverySale(static escenario =>
    {
        Factura factura = EscenariosDocumento.ToFactura(escenario, "F001-9");
        NotaCredito nota = Devolver(factura);

        Assert.Empty(nota.Validate().Issues);
        Assert.Equal(Pagado(factura), Pagado(nota));
        if (factura.Totales.TotalDescuentos == 0m && factura.CargosDescuentos.Count == 0)
        {
            Assert.Equal(Todo(factura), Todo(nota));
        }
    });

    [Fact]
    public void From_FacturaWithDiscountInTheBase_RepeatsEveryTotalWithoutTellingIt()
    {
        Escenario escenario = Escenarios.GravadaConDescuentos;
        Factura factura = EscenariosDocumento.ToFactura(new Escenario("sin-01", new Sale { Lines = [escenario.Sale.Lines[0]], DescuentosGlobales = escenario.Sale.DescuentosGlobales }), "F001-9");
        NotaCredito nota = Devolver(factura);

        Assert.Equal(Todo(factura), Todo(nota));
        Assert.Empty(nota.CargosDescuentos);
        Assert.Empty(nota.Validate().Issues);
    }

    [Fact]
    public void From_BoletaWithDiscountBesideTheBase_TellsItAndIsOnlyObserved()
    {
        NotaCredito nota = Devolver(Escenarios.DescuentoFueraDeBase.ToBoleta());

        Assert.Equal(("4312", Severity.Observacion), (Assert.Single(nota.Validate().Issues).Code.Value, nota.Validate().Issues[0].Severity));
        Assert.Equal((25.20m, 2.20m, 23.00m), (nota.Totales.ValorVenta, nota.Totales.TotalDescuentos, nota.Totales.ImporteTotal));
    }

    [Fact]
    public void From_LinesTaxedAtZero_StandAsNotSubject()
    {
        Boleta boleta = (Escenarios.ConRegalo with { Emisor = Escenarios.GravadoTasaCero.Emisor })
            .WithLine(1, static _ => new SaleLine("Taza", 1, UnitPrice.Shelf(5m)) { Afectacion = AfectacionIgv.GravadoBonificacion }).ToBoleta();
        NotaCredito nota = Devolver(boleta);

        Assert.Equal(["30", "31"], nota.Lineas.Select(static linea => linea.Afectacion.Codigo));
        Assert.Equal(["9998", "9996"], nota.Totales.Tributos.Select(static total => total.Tributo.Codigo));
        Assert.Equal((0m, boleta.Totales.Gravado), (nota.Totales.Gravado, nota.Totales.Inafecto));
        Assert.Empty(nota.Validate().Issues);
    }

    [Fact]
    public void From_BoletaOfACashSale_KeepsItsRounding() =>
        Assert.Equal((-0.03m, 4.90m), (Devolver(Escenarios.EfectivoRedondeado.ToBoleta()).Totales.Redondeo, Devolver(Escenarios.EfectivoRedondeado.ToBoleta()).Totales.ImporteTotal));

    [Fact]
    public void From_BoletaOfAnotherYearsRates_KeepsThem()
    {
        Boleta boleta = Escenarios.Todos.Single(static escenario => escenario.Nombre == "bolsas-de-2020").ToBoleta();
        NotaCredito nota = Devolver(boleta, fecha: new DateTimeOffset(2026, 1, 20, 9, 0, 0, Lima.Offset));

        Assert.Equal(Todo(boleta), Todo(nota));
        Assert.Equal(["4237"], nota.Validate().Issues.Select(static issue => issue.Code.Value));
    }

    [Fact]
    public void From_AnyScenario_NamesTheGoodsForTheStock()
    {
        AjusteCredito ajuste = AjusteCredito.From(Escenarios.DosLineas.ToBoleta(), MotivoNotaCredito.DevolucionTotal, "Cliente devolvió todo");

        Assert.Equal([("Gaseosa 500 ml", 1m), ("Queso fresco", 0.385m)], ajuste.Sale.Lines.Select(static line => (line.Description, line.Quantity)));
        Assert.Equal("03-B001-27", ajuste.Afectado.ToString());
    }

    [Fact]
    public void From_Note_Throws() =>
        Assert.Throws<ArgumentException>(static () => AjusteCredito.From(EscenariosDocumento.Devolucion, MotivoNotaCredito.AnulacionOperacion, "Nota"));

    [Fact]
    public void From_DocumentOfAnotherIssuer_Throws() =>
        Assert.Throws<ArgumentException>(static () => Devolver(Escenarios.UnaLinea.ToBoleta(), Escenarios.MinimarketSol));

    private static NotaCredito Devolver(Comprobante original, Emisor? emisor = null, DateTimeOffset? fecha = null) => NotaCredito.From(
        AjusteCredito.From(original, MotivoNotaCredito.AnulacionOperacion, "Anulación de la operación"),
        emisor ?? original.Emisor,
        NumeroComprobante.Parse(original is Factura ? "FC01-1" : "BC01-1"),
        fecha ?? original.FechaEmision.AddDays(8));

    private static void AssertCancela(Boleta boleta, NotaCredito nota)
    {
        Assert.Equal(Todo(boleta), Todo(nota));
        Assert.Equal(boleta.Lineas.Count, nota.Lineas.Count);
        byte[] xml = CpeWriter.Write(nota);
        Assert.Equal(xml, CpeWriter.Write(CpeReader.Read(xml).Comprobante!));
        Assert.Empty(SunatSchema.Perfil.Validate(xml).Issues);
        if (boleta.Validate().IsAceptable)
        {
            Assert.All(nota.Validate().Issues, static issue => Assert.Equal("4312", issue.Code.Value));
            Assert.True(nota.Validate().IsClean || boleta.Totales.TotalDescuentos > 0m || boleta.CargosDescuentos.Any(static cargo => cargo.Motivo.Codigo is "02" or "49"));
        }
    }

    // Taxed at 0 % is not subject in a note: both bases count as one.
    private static decimal[] Todo(Comprobante comprobante)
    {
        Totales totales = comprobante.Totales;
        decimal sinIgv = totales.Igv == 0m ? totales.Gravado + totales.Inafecto : totales.Inafecto;
        return [totales.ValorVenta, totales.PrecioVenta, totales.TotalDescuentos, totales.TotalTributos, totales.Igv, totales.Exonerado, totales.Exportacion, sinIgv, .. Pagado(comprobante)];
    }

    private static decimal[] Pagado(Comprobante comprobante)
    {
        Totales totales = comprobante.Totales;
        return [totales.ImporteTotal, totales.Redondeo, totales.TotalCargos, totales.Icbper, totales.Gratuito];
    }

    private static void ForEverySale(Action<Escenario> holds)
    {
        for (int seed = 0; seed < Ventas; seed++)
        {
            try
            {
                holds(new VentaAlAzar(seed).Cualquiera());
            }
            catch (Exception e)
            {
                Assert.Fail($"Seed {seed}: {e.Message}");
            }
        }
    }
}
