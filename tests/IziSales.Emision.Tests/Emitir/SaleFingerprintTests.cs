using IziSales.Emision.Emitir;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests.Emitir;

public sealed class SaleFingerprintTests
{
    public static TheoryData<string, Sale> OtherSales => new()
    {
        { "description", Line(new SaleLine("Arroz", 2m, UnitPrice.Shelf(4.50m))) },
        { "quantity", Line(new SaleLine("Arroz Costeño 1 kg", 3m, UnitPrice.Shelf(4.50m))) },
        { "price", Line(new SaleLine("Arroz Costeño 1 kg", 2m, UnitPrice.Shelf(4.51m))) },
        { "kind of price", Line(new SaleLine("Arroz Costeño 1 kg", 2m, UnitPrice.Net(4.50m))) },
        { "code", Line(new SaleLine("Arroz Costeño 1 kg", 2m, UnitPrice.Shelf(4.50m)) { Code = "A1" }) },
        { "unit", Line(new SaleLine("Arroz Costeño 1 kg", 2m, UnitPrice.Shelf(4.50m)) { Unit = UnidadMedida.Kilogramo }) },
        { "affectation", Line(new SaleLine("Arroz Costeño 1 kg", 2m, UnitPrice.Shelf(4.50m)) { Afectacion = AfectacionIgv.ExoneradoOnerosa }) },
        { "bags", Line(new SaleLine("Arroz Costeño 1 kg", 2m, UnitPrice.Shelf(4.50m)) { Bolsas = 1 }) },
        { "discount", Line(new SaleLine("Arroz Costeño 1 kg", 2m, UnitPrice.Shelf(4.50m)) { Descuento = Descuento.DeMonto(1m) }) },
        { "buyer", new Sale { Lines = Same().Lines, Adquirente = Escenarios.Rosa } },
        { "currency", new Sale { Lines = Same().Lines, Moneda = Moneda.Usd } },
        { "cash", new Sale { Lines = Same().Lines, Redondeo = RedondeoEfectivo.Efectivo } },
        { "remark", new Sale { Lines = Same().Lines, Observaciones = ["x"] } },
        { "discount on all", new Sale { Lines = Same().Lines, DescuentosGlobales = [Descuento.DePorcentaje(1m)] } },
        { "charge", Line(new SaleLine("Arroz Costeño 1 kg", 2m, UnitPrice.Shelf(4.50m)) { Recargo = Recargo.DeMonto(1m) }) },
        { "charge on all", new Sale { Lines = Same().Lines, RecargosGlobales = [Recargo.DePorcentaje(1m)] } },
        { "operation", new Sale { Lines = Same().Lines, Operacion = TipoOperacion.VentaInterna } },
        { "another line", new Sale { Lines = [.. Same().Lines, .. Same().Lines] } },
    };

    [Theory]
    [MemberData(nameof(OtherSales))]
    public void Of_SaleThatDiffersInOneThing_IsAnother(string difference, Sale other) =>
        Assert.False(SaleFingerprint.Of(Same()).AsSpan().SequenceEqual(SaleFingerprint.Of(other)), difference);

    [Fact]
    public void Of_AmountsOfTheSameValue_AreTheSame() =>
        Assert.Equal(SaleFingerprint.Of(Same()), SaleFingerprint.Of(Line(new SaleLine("Arroz Costeño 1 kg", 2.000m, UnitPrice.Shelf(4.5m)))));

    [Fact]
    public void Of_TextsThatMeetAtAnotherPlace_AreAnotherSale() =>
        Assert.NotEqual(
            SaleFingerprint.Of(new Sale { Lines = Same().Lines, Observaciones = ["a\n1:b"] }),
            SaleFingerprint.Of(new Sale { Lines = Same().Lines, Observaciones = ["a", "b"] }));

    [Fact]
    public void Of_TheSaleOfThisTest_StaysWhatItIsInDatabasesAlreadyWritten() =>
        Assert.Equal("C09466EF9E2A0D8EA966798113E51C277B384F602BAE606D696ACA9D4BE68CE5", Convert.ToHexString(SaleFingerprint.Of(Same())));

    private static Sale Same() => Line(new SaleLine("Arroz Costeño 1 kg", 2m, UnitPrice.Shelf(4.50m)));

    private static Sale Line(SaleLine line) => new() { Lines = [line] };
}
