using IziSales.Testing;

namespace IziSales.Ubl.Tests;

/// <summary>The same sale gives the same bytes on every machine.</summary>
public sealed class CulturasTests
{
    private static readonly DocumentoReferido UnaBoleta = new(TipoComprobante.Boleta, NumeroComprobante.Parse("B001-27"));

    [Fact]
    public void Write_EveryCulture_GivesTheSameBytes()
    {
        Escenario[] escenarios = [Escenarios.TodasLasAfectaciones, Escenarios.GravadaConDescuentos, Escenarios.EfectivoRedondeado, EscenariosRecargos.Todo, EscenariosLimites.CantidadDeDiezDecimales];
        byte[][] expected = [.. escenarios.Select(static escenario => CpeWriter.Write(escenario.ToBoleta()))];
        byte[] nota = CpeWriter.Write(EscenariosDocumento.ToCredito(EscenariosRecargos.DescuentoYRecargoEnBase, Escenarios.MinimarketSol, "BC01-1", UnaBoleta, MotivoNotaCredito.DevolucionTotal));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (CultureInfo culture in CultureInfo.GetCultures(CultureTypes.AllCultures))
            {
                CultureInfo.CurrentCulture = culture;
                for (int i = 0; i < escenarios.Length; i++)
                {
                    Assert.True(expected[i].AsSpan().SequenceEqual(CpeWriter.Write(escenarios[i].ToBoleta())), culture.Name);
                }

                Assert.True(nota.AsSpan().SequenceEqual(CpeWriter.Write(EscenariosDocumento.ToCredito(EscenariosRecargos.DescuentoYRecargoEnBase, Escenarios.MinimarketSol, "BC01-1", UnaBoleta, MotivoNotaCredito.DevolucionTotal))), culture.Name);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    public void Read_OtherCulture_ReadsTheSame(string culture)
    {
        byte[] xml = CpeWriter.Write(Escenarios.TodasLasAfectaciones.ToBoleta());
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            CpeReading reading = CpeReader.Read(xml);

            Assert.Empty(reading.Validate().Issues);
            Assert.Equal(xml, CpeWriter.Write(reading.Comprobante!));
            Assert.Equal("20600695771|03|B001|27|1.60|30.40|2026-01-15|-|-|", CodigoQr.Text(reading.Comprobante!, ""));
            Assert.Equal("2026-01-15", reading.Comprobante!.FechaEmision.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(14)]
    [InlineData(9)]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(-12)]
    public void Write_SameInstantInAnotherZone_GivesTheSameBytes(int hours)
    {
        Escenario lima = Escenarios.UnaLinea with { Fecha = new DateTimeOffset(2026, 1, 31, 23, 59, 59, Lima.Offset) };
        Escenario otra = lima with { Fecha = lima.Fecha.ToOffset(TimeSpan.FromHours(hours)).AddTicks(9_999_999) };

        Assert.Equal(CpeWriter.Write(lima.ToBoleta()), CpeWriter.Write(otra.ToBoleta()));
    }
}
