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
        decimal enBase = Suma(boleta.CargosDescuentos, "49") - Suma(boleta.CargosDescuentos, "02");
        CargoDescuento[] deLineas = [.. boleta.Lineas.SelectMany(static linea => linea.CargosDescuentos)];

        Assert.Equal(boleta.Lineas.Where(static linea => !linea.Afectacion.IsGratuita).Sum(static linea => linea.ValorVenta) + enBase, totales.ValorVenta);
        Assert.Equal(Suma(deLineas, "01") + Suma(boleta.CargosDescuentos, "03"), totales.TotalDescuentos);
        Assert.Equal(Suma(deLineas, "48") + Suma(boleta.CargosDescuentos, "45", "46", "50"), totales.TotalCargos);
        Assert.Equal(totales.Tributos.Where(static total => total.Tributo != Tributo.Gratuito).Sum(static total => total.Monto), totales.TotalTributos);
        Assert.Equal(totales.ValorVenta + totales.TotalTributos, totales.PrecioVenta);
        Assert.Equal(totales.PrecioVenta - totales.TotalDescuentos + totales.TotalCargos + totales.Redondeo, totales.ImporteTotal);
        Assert.Equal(totales.ImporteTotal, Redondeo.ADosDecimales(totales.ImporteTotal));
    });

    [Fact]
    public void Lineas_AnySale_AddUpToTheTotalsWithinACentimoEach() => ForEverySale(static boleta =>
    {
        bool conTasa = boleta.Totales.Igv > 0m;
        decimal tasa = conTasa ? 1.18m : 1m;
        decimal enBase = (Suma(boleta.CargosDescuentos, "49") - Suma(boleta.CargosDescuentos, "02")) * tasa;
        decimal globales = Suma(boleta.CargosDescuentos, "45", "46", "50") - Suma(boleta.CargosDescuentos, "03");
        decimal lineas = boleta.Lineas.Sum(static linea => linea.Importe) + enBase + globales + boleta.Totales.Redondeo;

        Assert.InRange(boleta.Totales.ImporteTotal - lineas, -0.01m * (boleta.Lineas.Count + 2), 0.01m * (boleta.Lineas.Count + 2));
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

    [Fact]
    public void Tributos_AnySale_AreTheirBaseByTheRateWithinACentimoPerLine() => ForEverySale(static boleta =>
    {
        foreach (TotalTributo total in boleta.Totales.Tributos.Where(static total => total.Tributo == Tributo.Igv))
        {
            decimal esperado = boleta.Operacion == TipoOperacion.VentaInternaNrus ? 0m : total.BaseImponible!.Value * 0.18m;
            Assert.InRange(total.Monto - esperado, -0.01m * (boleta.Lineas.Count + 1), 0.01m * (boleta.Lineas.Count + 1));
        }
    });

    [Fact]
    public void Validate_NoteOfAnySale_FindsNothingToSay()
    {
        for (int seed = 0; seed < Ventas; seed++)
        {
            Escenario escenario = new VentaAlAzar(seed).Cualquiera();
            bool admitida = escenario.Sale.DescuentosGlobales.Count == 0
                && escenario.Sale.RecargosGlobales.All(static recargo => recargo.Motivo is not null)
                && escenario.Sale.Lines.All(static line => line.Descuento?.Motivo is null);
            if (admitida)
            {
                NotaCredito nota = EscenariosDocumento.ToCredito(
                    escenario, escenario.Emisor, "BC01-1", new(TipoComprobante.Boleta, NumeroComprobante.Parse("B001-27")), MotivoNotaCredito.DevolucionTotal);

                Assert.True(nota.Validate().Issues.Count == 0, $"Seed {seed}: {string.Join(" ", nota.Validate().Issues)}");
                Assert.DoesNotContain(nota.Lineas.SelectMany(static linea => linea.CargosDescuentos), static cargo => cargo.Motivo.Codigo is "00" or "47");
                Assert.Equal(escenario.ToBoleta().Totales.ImporteTotal, nota.Totales.ImporteTotal);
            }
        }
    }

    [Fact]
    public void Validate_AnythingAtAll_IsRefusedOrHasNothingToBeObserved()
    {
        int limpias = 0;
        for (int seed = 0; seed < 5 * Ventas; seed++)
        {
            Boleta boleta = new VentaAlAzar(seed).Salvaje().ToBoleta();
            ValidationReport report = boleta.Validate();

            Assert.True(!report.IsAceptable || report.Issues.Count == 0, $"Seed {seed}: {string.Join(" ", report.Issues)}");
            Assert.Equal(report.Issues.Select(static issue => issue.ToString()), boleta.Validate().Issues.Select(static issue => issue.ToString()));
            limpias += report.Issues.Count == 0 ? 1 : 0;
        }

        Assert.True(limpias > Ventas / 4, $"Only {limpias} sales were right: the property says little.");
    }

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

    private static decimal Suma(IEnumerable<CargoDescuento> cargos, params string[] motivos) =>
        cargos.Where(cargo => motivos.Contains(cargo.Motivo.Codigo)).Sum(static cargo => cargo.Monto);

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
