using SamplePos.Features.Inicio;

namespace SamplePos.E2E.Inicio;

/// <summary>What the dashboard warns of, and what it leaves unsaid.</summary>
public sealed class AlertasTests
{
    private static readonly AlertaDatos Quiet = new() { Vendido = 100m, Ventas = 10, Efectivo = 50m, MismosDias = [100m, 120m], DiaDeSemana = "viernes", DiasDeHistoria = 90 };

    [Fact]
    public void Of_AnOrdinaryDay_SaysNothing() => Assert.Empty(Alertas.Of(Quiet));

    [Theory]
    [InlineData("54.99", 1)]
    [InlineData("55.00", 0)]
    public void Of_LessThanHalfOfThatWeekdaysAverage_Warns(string vendido, int alerts)
    {
        AlertaDatos datos = Quiet with { Vendido = decimal.Parse(vendido, System.Globalization.CultureInfo.InvariantCulture), Efectivo = 0m };

        IReadOnlyList<DashboardAlert> found = Alertas.Of(datos);

        Assert.Equal(alerts, found.Count);
        Assert.All(found, static alert => Assert.Contains("un viernes a esta hora van en promedio S/ 110.00", alert.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_OnlyOneEarlierWeekday_IsNoAverage() => Assert.Empty(Alertas.Of(Quiet with { Vendido = 0m, Efectivo = 0m, MismosDias = [500m] }));

    [Theory]
    [InlineData("80.00", 10, 0)]
    [InlineData("80.01", 10, 1)]
    [InlineData("100.00", 4, 0)]
    public void Of_MoreThanEightyPerCentInCash_WarnsOnceThereAreSales(string efectivo, int ventas, int alerts) =>
        Assert.Equal(alerts, Alertas.Of(Quiet with { Efectivo = decimal.Parse(efectivo, System.Globalization.CultureInfo.InvariantCulture), Ventas = ventas }).Count);

    [Fact]
    public void Of_ProductsThatNobodyBuys_NamesThemOnceTheShopIsOldEnough()
    {
        AlertaDatos datos = Quiet with { SinVentas = ["Ají", "Betún", "Canela"], CuantosSinVentas = 5 };

        Assert.Empty(Alertas.Of(datos with { DiasDeHistoria = 29 }));
        Assert.Equal("Sin ventas en 30 días: Ají, Betún, Canela y 2 más.", Assert.Single(Alertas.Of(datos with { DiasDeHistoria = 30 })).Sentence);
    }

    [Fact]
    public void Of_RejectedDocuments_ComeFirstAndLeadThere()
    {
        DashboardAlert first = Alertas.Of(Quiet with { PorRevisar = 2, Efectivo = 100m })[0];

        Assert.Equal(("bad", "/boletas/pendientes"), (first.Tone, first.Link));
    }
}
