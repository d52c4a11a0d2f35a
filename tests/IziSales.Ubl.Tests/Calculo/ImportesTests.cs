using IziSales.Testing;

namespace IziSales.Ubl.Tests.Calculo;

/// <summary>Figures worked out by hand, scenario by scenario.</summary>
public sealed class ImportesTests
{
    [Fact]
    public void From_NrusLine_IsWorthItsPriceAndCarriesNoTax()
    {
        Boleta boleta = Escenarios.UnaLinea.ToBoleta();

        Assert.Equal(new Fila(4.50m, 4.50m, 9.00m, 0.00m, 9.00m), Fila.Of(boleta.Lineas[0]));
        Assert.Equal((9.00m, 9.00m, 0.00m, 9.00m), Sumas(boleta));
        Assert.Equal(9.00m, boleta.Totales.Inafecto);
        Assert.Equal(("0113", "30", "9998"), (boleta.Operacion!.Codigo, boleta.Lineas[0].Afectacion.Codigo, boleta.Totales.Tributos.Single().Tributo.Codigo));
    }

    [Fact]
    public void From_Weighed_RoundsTheLineToCentimos()
    {
        // 0.385 × 18.90 = 7.2765
        Boleta boleta = Escenarios.DosLineas.ToBoleta();

        Assert.Equal(7.28m, boleta.Lineas[1].Importe);
        Assert.Equal(10.28m, boleta.Totales.ImporteTotal);
    }

    [Fact]
    public void From_ShelfPricesWithIgv_DivideTheRunningSum()
    {
        // 10.50 ÷ 1.18 = 8.898…; (10.50 + 7.28) ÷ 1.18 = 15.0677…, less 8.90
        Boleta boleta = Escenarios.GravadaEstante.ToBoleta();

        Assert.Equal((8.90m, 1.60m, 10.50m), (boleta.Lineas[0].ValorVenta, boleta.Lineas[0].TotalTributos, boleta.Lineas[0].Importe));
        Assert.Equal((6.17m, 1.11m, 7.28m), (boleta.Lineas[1].ValorVenta, boleta.Lineas[1].TotalTributos, boleta.Lineas[1].Importe));
        Assert.Equal((15.07m, 17.78m, 2.71m, 17.78m), Sumas(boleta));
        Assert.Equal(2.9661016949m, boleta.Lineas[0].ValorUnitario);
        Assert.Equal(3.50m, boleta.Lineas[0].PrecioUnitario);
    }

    [Fact]
    public void From_NetValues_ApplyTheRateOnceToTheirSum()
    {
        // 10.16 + 8.47 = 18.63; × 18 % = 3.3534
        Boleta boleta = Escenarios.DosLineasGravadas.ToBoleta();

        Assert.Equal(new Fila(5.08m, 5.9944m, 10.16m, 1.83m, 11.99m), Fila.Of(boleta.Lineas[0]));
        Assert.Equal(new Fila(0.847m, 0.99946m, 8.47m, 1.52m, 9.99m), Fila.Of(boleta.Lineas[1]));
        Assert.Equal((18.63m, 21.98m, 3.35m, 21.98m), Sumas(boleta));
    }

    [Fact]
    public void From_DiscountOnALine_LowersItsValueAndItsPrice()
    {
        Boleta boleta = Escenarios.DescuentoEnLinea.ToBoleta();

        Assert.Equal(new Fila(11.90m, 11.15m, 22.30m, 0.00m, 22.30m), Fila.Of(boleta.Lineas[0]));
        Assert.Equal(new CargoDescuento(MotivoCargoDescuento.DescuentoLineaEnBase, 1.50m, 23.80m), boleta.Lineas[0].CargosDescuentos.Single());
        Assert.Equal(0m, boleta.Totales.TotalDescuentos);
    }

    [Fact]
    public void From_DiscountAsAShare_TellsItsFactor()
    {
        // 29.97 × 10 % = 2.997
        Linea linea = Escenarios.DescuentoPorcentual.ToBoleta().Lineas[0];

        Assert.Equal(new Fila(9.99m, 8.99m, 26.97m, 0.00m, 26.97m), Fila.Of(linea));
        Assert.Equal(new CargoDescuento(MotivoCargoDescuento.DescuentoLineaEnBase, 3.00m, 29.97m, 0.10m), linea.CargosDescuentos.Single());
    }

    [Fact]
    public void From_DiscountOutsideTheBase_LowersOnlyWhatIsPaid()
    {
        Boleta boleta = Escenarios.DescuentoFueraDeBase.ToBoleta();

        Assert.Equal(new Fila(4.20m, 3.8333333333m, 25.20m, 0.00m, 23.00m), Fila.Of(boleta.Lineas[0]));
        Assert.Equal((25.20m, 25.20m, 0.00m, 23.00m), Sumas(boleta));
        Assert.Equal(2.20m, boleta.Totales.TotalDescuentos);
    }

    [Fact]
    public void From_DiscountsOnTheWhole_GoOneAfterTheOther()
    {
        // 32.50 − 2.50 = 30.00; 5 % of it = 1.50
        Boleta boleta = Escenarios.DescuentosGlobales.ToBoleta();

        Assert.Equal((30.00m, 30.00m, 0.00m, 28.50m), Sumas(boleta));
        Assert.Equal([2.50m, 1.50m], boleta.CargosDescuentos.Select(static cargo => cargo.Monto));
        Assert.Equal(32.50m, boleta.Totales.Inafecto);
    }

    [Fact]
    public void From_TaxedWithEveryDiscount_ComesToWhatIsPaid()
    {
        // 809.10 + 59.90 − 20.00 = 849.00, ÷ 1.18 = 719.4915…; 5.00 more outside the base
        Boleta boleta = Escenarios.GravadaConDescuentos.ToBoleta();

        Assert.Equal((685.68m, 123.42m, 809.10m), (boleta.Lineas[0].ValorVenta, boleta.Lineas[0].TotalTributos, boleta.Lineas[0].Importe));
        Assert.Equal((50.76m, 9.14m, 54.90m), (boleta.Lineas[1].ValorVenta, boleta.Lineas[1].TotalTributos, boleta.Lineas[1].Importe));
        Assert.Equal((719.49m, 849.00m, 129.51m, 844.00m), Sumas(boleta));
        Assert.Equal(16.95m, boleta.CargosDescuentos.Single().Monto);
        Assert.Equal(5.00m, boleta.Totales.TotalDescuentos);
    }

    [Fact]
    public void From_Gift_IsValuedButNotCharged()
    {
        Boleta boleta = Escenarios.ConRegalo.ToBoleta();

        Assert.Equal(new Fila(0m, 5.00m, 5.00m, 0.00m, 0.00m), Fila.Of(boleta.Lineas[1]));
        Assert.Equal((27.90m, 27.90m, 0.00m, 27.90m), Sumas(boleta));
        Assert.Equal(5.00m, boleta.Totales.Gratuito);
        Assert.Equal(["1000", "1002"], boleta.Leyendas.Select(static leyenda => leyenda.Codigo.Codigo));
    }

    [Fact]
    public void From_NothingButGifts_ComesToZero()
    {
        Boleta boleta = EscenariosTributarios.SoloRegalos.ToBoleta();

        Assert.Equal((0m, 11.47m), (boleta.Totales.ImporteTotal, boleta.Totales.Gratuito));
        Assert.StartsWith("CERO CON 00/100", boleta.Leyendas[0].Texto, StringComparison.Ordinal);
        Assert.Empty(boleta.Validate().Issues);
    }

    [Fact]
    public void From_EveryAffectation_KeepsItsOwnSum()
    {
        Totales totales = Escenarios.TodasLasAfectaciones.ToBoleta().Totales;

        Assert.Equal((8.90m, 9.90m, 10.00m, 3.90m), (totales.Gravado, totales.Exonerado, totales.Inafecto, totales.Gratuito));
        Assert.Equal((1.60m, 28.80m, 30.40m), (totales.Igv, totales.ValorVenta, totales.ImporteTotal));
        Assert.Equal(0.54m, totales.Tributos.Single(static total => total.Tributo == Tributo.Gratuito).Monto);
    }

    [Fact]
    public void From_PlasticBags_AddIcbperOutsideTheIgv()
    {
        // 3 bags × (0.20 + 0.50)
        Boleta boleta = Escenarios.ConBolsas.ToBoleta();

        Assert.Equal((0.70m, 2.10m), (boleta.Lineas[1].PrecioUnitario, boleta.Lineas[1].Importe));
        Assert.Equal((20.00m, 3.60m, 1.50m), (boleta.Totales.Gravado, boleta.Totales.Igv, boleta.Totales.Icbper));
        Assert.Equal(25.10m, boleta.Totales.ImporteTotal);
    }

    [Fact]
    public void From_Cash_IsRoundedDownToTenCentimos()
    {
        // 1.235 × 3.99 = 4.92765
        Totales totales = Escenarios.EfectivoRedondeado.ToBoleta().Totales;

        Assert.Equal((4.93m, -0.03m, 4.90m), (totales.PrecioVenta, totales.Redondeo, totales.ImporteTotal));
    }

    [Fact]
    public void From_MilledRice_CarriesIvapAndItsLegend()
    {
        Boleta boleta = EscenariosTributarios.ArrozPilado.ToBoleta();

        Assert.Equal((125.00m, 5.00m, 130.00m), (boleta.Totales.Gravado, boleta.Totales.Igv, boleta.Totales.ImporteTotal));
        Assert.Equal(["1000", "2007"], boleta.Leyendas.Select(static leyenda => leyenda.Codigo.Codigo));
    }

    [Fact]
    public void From_TaxedAtZero_CarriesTheCodeWithoutTheTax()
    {
        Totales totales = Escenarios.GravadoTasaCero.ToBoleta().Totales;

        Assert.Equal((9.00m, 0.00m, 9.00m), (totales.Gravado, totales.Igv, totales.ImporteTotal));
    }

    [Fact]
    public void From_Dollars_NamesThemInWords()
    {
        Assert.Equal("CUARENTA Y CINCO CON 50/100 DÓLARES AMERICANOS", Escenarios.EnDolares.ToBoleta().Leyendas[0].Texto);
    }

    [Fact]
    public void From_ShareOfAMixedSale_TellsNoFactorThatWasNotApplied()
    {
        // 10 % of 1,118.00 paid is 111.80, and all of it comes off the taxed base: 118.00 − 111.80 = 6.20.
        Boleta boleta = EscenariosTributarios.MixtaConPorcentaje.ToBoleta();

        Assert.Equal(1_006.20m, boleta.Totales.ImporteTotal);
        Assert.Null(boleta.CargosDescuentos.Single().Factor);
        Assert.Empty(boleta.Validate().Issues);
    }

    [Fact]
    public void From_PinchOfGoods_TellsThePriceThatItsRoundedCentimosMake()
    {
        // 0.001 × 4.50 = 0.0045, which no coin pays
        Boleta boleta = Escenarios.UnaLinea.WithQuantity(0, 0.001m).ToBoleta();

        Assert.Equal(0m, boleta.Totales.ImporteTotal);
        Assert.DoesNotContain("4287", boleta.Validate().Issues.Select(static issue => issue.Code.Value));
    }

    [Theory]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("79228162514264337593543950335", "0.0000000000000000000000000001")]
    [InlineData("0.0000000000000000000000000001", "79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335", "1")]
    public void From_FiguresPastEveryFormat_AreReportedNotThrown(string quantity, string price)
    {
        var line = new SaleLine("Arroz", decimal.Parse(quantity, CultureInfo.InvariantCulture), UnitPrice.Shelf(decimal.Parse(price, CultureInfo.InvariantCulture)))
        {
            Descuento = Descuento.DePorcentaje(decimal.MaxValue),
        };
        foreach (Emisor emisor in new[] { Escenarios.BodegaRosita, Escenarios.MinimarketSol })
        {
            ValidationReport report = (Escenarios.UnaLinea with { Emisor = emisor }).WithSale(lines: [line]).ToBoleta().Validate();

            Assert.False(report.IsAceptable);
        }
    }

    [Fact]
    public void Descuento_MotiveOfACharge_Throws()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => Descuento.DeMonto(1m) with { Motivo = MotivoCargoDescuento.RecargoConsumo });

        Assert.Contains("46", fault.Message, StringComparison.Ordinal);
    }

    private static (decimal ValorVenta, decimal PrecioVenta, decimal Tributos, decimal Importe) Sumas(Boleta boleta) =>
        (boleta.Totales.ValorVenta, boleta.Totales.PrecioVenta, boleta.Totales.TotalTributos, boleta.Totales.ImporteTotal);

    private sealed record Fila(decimal ValorUnitario, decimal PrecioUnitario, decimal ValorVenta, decimal Tributos, decimal Importe)
    {
        public static Fila Of(Linea linea) => new(linea.ValorUnitario, linea.PrecioUnitario, linea.ValorVenta, linea.TotalTributos, linea.Importe);
    }
}
