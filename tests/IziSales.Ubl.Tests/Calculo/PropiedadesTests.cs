using IziSales.Testing;

namespace IziSales.Ubl.Tests.Calculo;

/// <summary>What holds for every sale, shown on many. A failure names the seed that repeats it.</summary>
public sealed class PropiedadesTests
{
    private const int Ventas = 600;

    [Fact]
    public void Validate_AnySale_FindsNothingToSay() => ForEverySale(static boleta => Assert.Empty(boleta.Validate().Issues));

    [Fact]
    public void Totales_AnySale_AddUp() => ForEverySale(static boleta =>
    {
        Totales totales = boleta.Totales;
        decimal enBase = boleta.CargosDescuentos.Where(static cargo => cargo.Motivo == MotivoCargoDescuento.DescuentoGlobalEnBase).Sum(static cargo => cargo.Monto);

        Assert.Equal(boleta.Lineas.Where(static linea => !linea.Afectacion.IsGratuita).Sum(static linea => linea.ValorVenta) - enBase, totales.ValorVenta);
        Assert.Equal(totales.Tributos.Where(static total => total.Tributo != Tributo.Gratuito).Sum(static total => total.Monto), totales.TotalTributos);
        Assert.Equal(totales.ValorVenta + totales.TotalTributos, totales.PrecioVenta);
        Assert.Equal(totales.PrecioVenta - totales.TotalDescuentos + totales.Redondeo, totales.ImporteTotal);
        Assert.Equal(totales.ImporteTotal, Redondeo.ADosDecimales(totales.ImporteTotal));
    });

    [Fact]
    public void Lineas_AnySale_AddUpToTheTotalsWithinACentimoEach() => ForEverySale(static boleta =>
    {
        decimal globales = boleta.CargosDescuentos.Sum(static cargo => cargo.Monto);
        decimal lineas = boleta.Lineas.Sum(static linea => linea.Importe) - globales + boleta.Totales.Redondeo;

        Assert.InRange(boleta.Totales.ImporteTotal - lineas, -0.01m * boleta.Lineas.Count, 0.01m * boleta.Lineas.Count);
    });

    [Fact]
    public void Read_WhatAnySaleWrites_GivesTheSameBytes() => ForEverySale(static boleta =>
    {
        byte[] xml = CpeWriter.Write(boleta);

        Assert.Equal(xml, CpeWriter.Write(CpeReader.Read(xml).Comprobante!));
    });

    [Fact]
    public void Write_AnySale_HasNoMinusButBeforeItsRounding() => ForEverySale(static boleta =>
        Assert.Equal(boleta.Totales.Redondeo < 0m ? 1 : 0, System.Text.Encoding.UTF8.GetString(CpeWriter.Write(boleta)).Split(">-").Length - 1));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ImporteTotal_ShelfPrices_IsWhatTheCustomerPaysToTheCentimo(bool general)
    {
        for (int seed = 0; seed < Ventas; seed++)
        {
            Escenario escenario = new VentaAlAzar(seed).SoloEstante(1 + (seed % 60), general);
            Boleta boleta = escenario.ToBoleta();
            decimal pagado = escenario.Sale.Lines.Sum(static line => Redondeo.ADosDecimales(line.Price.Amount * line.Quantity));

            Assert.True(pagado == boleta.Totales.ImporteTotal, $"Seed {seed}.");
            Assert.True(boleta.Totales.ValorVenta == Redondeo.ADosDecimales(general ? pagado / 1.18m : pagado), $"Seed {seed}.");
        }
    }

    [Fact]
    public void BaseImponible_EachShelfLine_IsWithinACentimoOfItsOwnDivision()
    {
        Boleta boleta = new VentaAlAzar(7).SoloEstante(900, general: true).ToBoleta();

        Assert.All(boleta.Lineas, static linea => Assert.InRange(linea.ValorVenta - (linea.Importe / 1.18m), -0.01m, 0.01m));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Validate_LongestDocument_StaysWithinSunatsTolerance(bool general)
    {
        Boleta boleta = new VentaAlAzar(999).SoloEstante(999, general).ToBoleta();

        Assert.Empty(boleta.Validate().Issues);
    }

    private static void ForEverySale(Action<Boleta> holds)
    {
        for (int seed = 0; seed < Ventas; seed++)
        {
            try
            {
                holds(new VentaAlAzar(seed).Cualquiera().ToBoleta());
            }
            catch (Exception e)
            {
                Assert.Fail($"Seed {seed}: {e.Message}");
            }
        }
    }
}
