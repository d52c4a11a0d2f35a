using IziSales.Testing;

namespace IziSales.Ubl.Tests.Calculo;

/// <summary>Charges worked out by hand, scenario by scenario.</summary>
public sealed class RecargosTests
{
    [Fact]
    public void From_ChargeInTheBaseOfANrusLine_RaisesItsValueAndItsPrice()
    {
        Boleta boleta = EscenariosRecargos.EmpaqueEnLinea.ToBoleta();

        Assert.Equal((38.00m, 40.00m, 40.00m, 40.00m), Linea(boleta));
        Assert.Equal(new CargoDescuento(MotivoCargoDescuento.CargoLineaEnBase, 2.00m, 38.00m), boleta.Lineas[0].CargosDescuentos.Single());
        Assert.Equal((40.00m, 40.00m, 0.00m, 40.00m), Sumas(boleta));
    }

    [Fact]
    public void From_ChargeOutsideTheBaseOfALine_IsPaidAndInThePriceOfAUnit()
    {
        // 2 × 48.00 = 96.00; (96.00 + 5.00) ÷ 2 = 50.50
        Boleta boleta = EscenariosRecargos.RepartoEnLinea.ToBoleta();

        Assert.Equal((48.00m, 50.50m, 96.00m, 101.00m), Linea(boleta));
        Assert.Equal((96.00m, 96.00m, 5.00m, 101.00m), Sumas(boleta));
    }

    [Fact]
    public void From_ChargeOnAShelfPrice_HoldsItsTax()
    {
        // (118.00 + 11.80) ÷ 1.18 = 110.00
        Boleta boleta = EscenariosRecargos.EmpaqueGravado.ToBoleta();

        Assert.Equal((50.00m, 64.90m, 110.00m, 129.80m), Linea(boleta));
        Assert.Equal(new CargoDescuento(MotivoCargoDescuento.CargoLineaEnBase, 10.00m, 100.00m), boleta.Lineas[0].CargosDescuentos.Single());
        Assert.Equal((110.00m, 129.80m, 0.00m, 129.80m), Sumas(boleta));
    }

    [Fact]
    public void From_ShareOnANetValue_IsTaxedOnTop()
    {
        // 100.00 × 5 % = 5.00; 105.00 × 18 % = 18.90
        Boleta boleta = EscenariosRecargos.EmpaqueNeto.ToBoleta();

        Assert.Equal((25.00m, 30.975m, 105.00m, 123.90m), Linea(boleta));
        Assert.Equal(new CargoDescuento(MotivoCargoDescuento.CargoLineaEnBase, 5.00m, 100.00m, 0.05m), boleta.Lineas[0].CargosDescuentos.Single());
    }

    [Fact]
    public void From_DiscountAndChargeInTheSameBase_AreBothOfThePriceBefore()
    {
        // 129.80 − 12.98 + 3.50 = 120.32, ÷ 1.18 = 101.966…; 129.80 ÷ 1.18 = 110.00; 3.50 ÷ 1.18 = 2.966…; 110.00 + 2.97 − 101.97 = 11.00
        Boleta boleta = EscenariosRecargos.DescuentoYRecargoEnBase.ToBoleta();

        Assert.Equal((55.00m, 60.16m, 101.97m, 120.32m), Linea(boleta));
        Assert.Equal([("00", 11.00m), ("47", 2.97m)], boleta.Lineas[0].CargosDescuentos.Select(static cargo => (cargo.Motivo.Codigo, cargo.Monto)));
    }

    [Fact]
    public void From_DiscountAndChargeOutsideTheBase_StandInTheirOwnTotals()
    {
        Boleta boleta = EscenariosRecargos.DescuentoYRecargoFueraDeBase.ToBoleta();

        Assert.Equal((4.00m, 6.00m, 129.80m, 131.80m), (boleta.Totales.TotalDescuentos, boleta.Totales.TotalCargos, boleta.Totales.PrecioVenta, boleta.Totales.ImporteTotal));
    }

    [Fact]
    public void From_GiftDeliveredForMoney_ChargesTheDeliveryAlone()
    {
        Boleta boleta = EscenariosRecargos.RegaloConReparto.ToBoleta();

        Assert.Equal((8.00m, 42.37m), (boleta.Lineas[1].Importe, boleta.Totales.Gratuito));
        Assert.Equal((25.00m, 29.50m, 8.00m, 37.50m), Sumas(boleta));
    }

    [Fact]
    public void From_GlobalChargeInTheBase_IsTaxed()
    {
        // 118.00 + 11.80 = 129.80, ÷ 1.18 = 110.00
        Boleta boleta = EscenariosRecargos.GlobalEnBase.ToBoleta();

        Assert.Equal((110.00m, 129.80m, 0.00m, 129.80m), Sumas(boleta));
        Assert.Equal((110.00m, 19.80m), (boleta.Totales.Gravado, boleta.Totales.Igv));
        Assert.Equal(new CargoDescuento(MotivoCargoDescuento.CargoGlobalEnBase, 10.00m, 100.00m), boleta.CargosDescuentos.Single());
    }

    [Fact]
    public void From_GlobalChargeOfANrusShop_LeavesTheSumOfUntaxedSalesWhole()
    {
        Boleta boleta = EscenariosRecargos.GlobalEnBaseNrus.ToBoleta();

        Assert.Equal((129.80m, 129.80m, 0.00m, 129.80m), Sumas(boleta));
        Assert.Equal(118.00m, boleta.Totales.Inafecto);
    }

    [Fact]
    public void From_ServiceOfARestaurant_IsAShareOfTheValueAndUntaxed()
    {
        // 118.00 ÷ 1.18 × 10 % = 10.00
        Boleta boleta = EscenariosRecargos.RecargoAlConsumo.ToBoleta();

        Assert.Equal((100.00m, 118.00m, 10.00m, 128.00m), Sumas(boleta));
        Assert.Equal(new CargoDescuento(MotivoCargoDescuento.RecargoConsumo, 10.00m, 100.00m, 0.10m), boleta.CargosDescuentos.Single());
    }

    [Theory]
    [InlineData("recargo-50", "50", 7.00, 125.00)]
    [InlineData("recargo-46-propina", "46", 5.00, 123.00)]
    [InlineData("recargo-45-fise", "45", 1.25, 119.25)]
    public void From_GlobalChargeOutsideTheBase_IsAddedToWhatIsPaid(string nombre, string motivo, decimal cargo, decimal importe)
    {
        Boleta boleta = EscenariosRecargos.Todos.Single(escenario => escenario.Nombre == nombre).ToBoleta();

        Assert.Equal((motivo, cargo), (boleta.CargosDescuentos.Single().Motivo.Codigo, boleta.CargosDescuentos.Single().Monto));
        Assert.Equal((118.00m, cargo, importe), (boleta.Totales.PrecioVenta, boleta.Totales.TotalCargos, boleta.Totales.ImporteTotal));
    }

    [Fact]
    public void From_ShareOnTaxedAndExemptGoods_RaisesTheTaxedBaseAlone()
    {
        // 218.00 × 10 % = 21.80; 118.00 + 21.80 = 139.80, ÷ 1.18 = 118.474…; 18.47 is no tenth of 200.00, so no factor is told
        Boleta boleta = EscenariosRecargos.MixtaConRecargo.ToBoleta();

        Assert.Equal((118.47m, 21.33m, 100.00m, 239.80m), (boleta.Totales.Gravado, boleta.Totales.Igv, boleta.Totales.Exonerado, boleta.Totales.ImporteTotal));
        Assert.Equal((18.47m, null), (boleta.CargosDescuentos.Single().Monto, boleta.CargosDescuentos.Single().Factor));
    }

    [Fact]
    public void From_DiscountOfACentimo_NeverTurnsNegative()
    {
        // 3.30 ÷ 1.18 = 2.7966 → 2.80; with the discount 3.29 ÷ 1.18 = 2.788 → 2.79. After other lines the running sum may give 2.80 or 2.81 instead.
        SaleLine[] lines = [.. Enumerable.Range(0, 300).Select(static i => new SaleLine("Pan", 1, UnitPrice.Shelf(3.30m + (i / 100m))) { Descuento = Descuento.DeMonto(0.01m), Recargo = Recargo.DeMonto(0.01m) })];
        Boleta boleta = Escenarios.GravadaEstante.WithAdquirente(Escenarios.Rosa).WithSale(lines: lines).ToBoleta();

        Assert.Empty(boleta.Validate().Issues);
        Assert.All(boleta.Lineas.SelectMany(static linea => linea.CargosDescuentos), static cargo => Assert.InRange(cargo.Monto, 0m, 0.03m));
    }

    [Fact]
    public void From_NoteOfALineWithDiscountAndCharge_PutsBothIntoItsUnitValue()
    {
        // 101.97 ÷ 2 = 50.985
        NotaCredito nota = EscenariosNota.DevolucionConCargos;

        Assert.Empty(nota.Lineas[0].CargosDescuentos);
        Assert.Equal((50.985m, 60.16m, 101.97m, 120.32m), (nota.Lineas[0].ValorUnitario, nota.Lineas[0].PrecioUnitario, nota.Lineas[0].ValorVenta, nota.Totales.ImporteTotal));
    }

    [Fact]
    public void From_NoteOfAMealWithService_GivesTheServiceBackToo()
    {
        NotaCredito nota = EscenariosNota.DevolucionConConsumo;

        Assert.Equal((118.00m, 10.00m, 128.00m), (nota.Totales.PrecioVenta, nota.Totales.TotalCargos, nota.Totales.ImporteTotal));
        Assert.Equal("46", nota.CargosDescuentos.Single().Motivo.Codigo);
    }

    [Theory]
    [InlineData("00")]
    [InlineData("03")]
    [InlineData("51")]
    [InlineData("62")]
    public void Motivo_NotOfACharge_IsABugOfTheCaller(string motivo) =>
        Assert.Throws<ArgumentException>(() => Recargo.DeMonto(1m) with { Motivo = MotivoCargoDescuento.Parse(motivo) });

    private static (decimal ValorUnitario, decimal PrecioUnitario, decimal ValorVenta, decimal Importe) Linea(Boleta boleta) =>
        (boleta.Lineas[0].ValorUnitario, boleta.Lineas[0].PrecioUnitario, boleta.Lineas[0].ValorVenta, boleta.Lineas[0].Importe);

    private static (decimal ValorVenta, decimal PrecioVenta, decimal TotalCargos, decimal ImporteTotal) Sumas(Boleta boleta) =>
        (boleta.Totales.ValorVenta, boleta.Totales.PrecioVenta, boleta.Totales.TotalCargos, boleta.Totales.ImporteTotal);
}
