using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

public sealed class PlazosTests
{
    private static readonly DateTimeOffset Emision = new(2026, 1, 15, 23, 59, 59, Lima.Offset);

    [Theory]
    [InlineData(15, NivelPlazo.EnPlazo, 5)]
    [InlineData(17, NivelPlazo.EnPlazo, 3)]
    [InlineData(18, NivelPlazo.PorVencer, 2)]
    [InlineData(20, NivelPlazo.PorVencer, 0)]
    [InlineData(21, NivelPlazo.SoloResumen, 1)]
    [InlineData(22, NivelPlazo.SoloResumen, 0)]
    [InlineData(23, NivelPlazo.Vencido, 0)]
    public void Nivel_AtTheFirstAndTheLastSecondOfADay_IsTheDays(int dia, NivelPlazo nivel, int restantes)
    {
        var primero = Plazos.Of(Emision, new DateTimeOffset(2026, 1, dia, 0, 0, 0, Lima.Offset));
        var ultimo = Plazos.Of(Emision, new DateTimeOffset(2026, 1, dia, 23, 59, 59, Lima.Offset));

        Assert.Equal((nivel, restantes), (primero.Nivel, primero.DiasRestantes));
        Assert.Equal(primero, ultimo);
    }

    [Theory]
    [InlineData("2026-01-22T23:59:59-05:00", true)]
    [InlineData("2026-01-23T00:00:00-05:00", false)]
    [InlineData("2026-01-23T04:59:59Z", true)]
    [InlineData("2026-01-23T05:00:00Z", false)]
    [InlineData("2026-01-23T13:59:59+09:00", true)]
    public void IsAnulable_AroundTheLastSecond_IsDecidedOnLimasClock(string ahora, bool anulable) =>
        Assert.Equal(anulable, Plazos.Of(Emision, DateTimeOffset.Parse(ahora, System.Globalization.CultureInfo.InvariantCulture)).IsAnulable);

    [Fact]
    public void Of_IssuedLateInTheEveningAndWrittenInUtc_CountsFromTheDayInLima()
    {
        var plazos = Plazos.Of(new DateTimeOffset(2026, 3, 1, 4, 59, 59, TimeSpan.Zero), Emision);

        Assert.Equal(
            (new DateOnly(2026, 2, 28), new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 7), new DateOnly(2026, 3, 7)),
            (plazos.Emision, plazos.UltimoDiaIndividual, plazos.UltimoDiaResumen, plazos.UltimoDiaAnulacion));
    }

    [Fact]
    public void Nivel_ClockSetBackBeforeTheIssue_IsEnPlazo() =>
        Assert.Equal(NivelPlazo.EnPlazo, Plazos.Of(Emision, Emision.AddDays(-30)).Nivel);

    [Fact]
    public void IsIndividual_FifthDayAndSixth_EndsWithTheFifth()
    {
        Assert.True(Plazos.Of(Emision, Emision.AddDays(5)).IsIndividual);
        Assert.False(Plazos.Of(Emision, Emision.AddDays(5).AddSeconds(1)).IsIndividual);
    }

    [Fact]
    public async Task Of_IssuedDocument_CountsFromItsIssue()
    {
        ComprobanteEmitido boleta = await new InMemoryComprobanteStore().VenderAsync("venta-1");

        Assert.Equal((new DateOnly(2026, 1, 15), 7), (Plazos.Of(boleta, Ventas.Manana).Emision, Plazos.Of(boleta, Ventas.Manana).DiasParaAnular));
    }
}
