using IziSales.Ubl;

namespace IziSales.Rus.Tests;

public sealed class NrusMedidorTests
{
    private static readonly DateOnly Enero = new(2026, 1, 15);

    [Theory]
    [InlineData("3999.99", NrusNivel.Green)]
    [InlineData("4000.00", NrusNivel.Yellow)]
    [InlineData("5000.00", NrusNivel.Yellow)]
    [InlineData("5000.01", NrusNivel.Orange)]
    [InlineData("7599.99", NrusNivel.Orange)]
    [InlineData("7600.00", NrusNivel.Red)]
    [InlineData("8000.00", NrusNivel.Red)]
    [InlineData("8000.01", NrusNivel.Exceeded)]
    public void Measure_SalesOfAMonthInCategory1_GiveTheLevel(string ventas, NrusNivel expected) =>
        Assert.Equal(expected, Mes(NrusCategoria.Uno, ventas: Money(ventas)).Nivel);

    [Theory]
    [InlineData("6399.99", NrusNivel.Green)]
    [InlineData("6400.00", NrusNivel.Yellow)]
    [InlineData("7600.00", NrusNivel.Red)]
    [InlineData("8000.00", NrusNivel.Red)]
    [InlineData("8000.01", NrusNivel.Exceeded)]
    public void Measure_SalesOfAMonthInCategory2_GiveTheLevel(string ventas, NrusNivel expected) =>
        Assert.Equal(expected, Mes(NrusCategoria.Dos, ventas: Money(ventas)).Nivel);

    [Theory]
    [InlineData("96000.00", NrusNivel.Red)]
    [InlineData("96000.01", NrusNivel.Exceeded)]
    [InlineData("76800.00", NrusNivel.Yellow)]
    [InlineData("76799.99", NrusNivel.Green)]
    public void Measure_SalesOfAYear_GiveTheLevel(string ventas, NrusNivel expected) =>
        Assert.Equal(expected, NrusMedidor.Measure(new Acumulado(0m, Money(ventas), 0m, 0m), NrusCategoria.Dos, Enero).Nivel);

    [Theory]
    [InlineData("60000.00", NrusNivel.Red)]
    [InlineData("60000.01", NrusNivel.Exceeded)]
    public void Measure_SpecialCategory_KnowsOnlyTheYear(string ventas, NrusNivel expected)
    {
        NrusMedida medida = NrusMedidor.Measure(new Acumulado(20_000m, Money(ventas), 0m, 0m), NrusCategoria.Especial, Enero);

        Assert.Equal(expected, medida.Nivel);
        Assert.Null(medida.Mes.Porcentaje);
    }

    [Theory]
    [InlineData("4999.99", NrusNivel.Green)]
    [InlineData("5000.00", NrusNivel.Yellow)]
    [InlineData("7999.99", NrusNivel.Yellow)]
    [InlineData("8000.00", NrusNivel.Red)]
    [InlineData("8000.01", NrusNivel.Exceeded)]
    public void Measure_ByCategories_GivesTheLevelWhicheverIsDeclared(string ventas, NrusNivel expected)
    {
        foreach (NrusCategoria categoria in new[] { NrusCategoria.Uno, NrusCategoria.Dos })
        {
            NrusLimitOptions options = new() { Categoria = categoria, Scale = NrusScale.Categories, Scope = NrusScope.MonthlySalesOnly };

            Assert.Equal(expected, NrusMedidor.Measure(new Acumulado(Money(ventas), 90_000m, 99_000m, 99_000m), options, Enero).Nivel);
        }
    }

    [Fact]
    public void Measure_ByCategoriesAboveCategory1_SaysThatTheOtherQuotaIsDue() => Assert.Contains(
        "pague la cuota de la categoría 2",
        NrusMedidor.Measure(new Acumulado(6_000m, 6_000m, 0m, 0m), new NrusLimitOptions { Categoria = NrusCategoria.Uno, Scale = NrusScale.Categories }, Enero).Mensaje,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("4799.99", NrusNivel.Green)]
    [InlineData("4800.00", NrusNivel.Yellow)]
    [InlineData("7200.00", NrusNivel.Red)]
    public void Measure_OwnShares_MoveTheLevels(string ventas, NrusNivel expected) => Assert.Equal(
        expected,
        NrusMedidor.Measure(new Acumulado(Money(ventas), 0m, 0m, 0m), new NrusLimitOptions { YellowPercent = 60m, RedPercent = 90m }, Enero).Nivel);

    [Fact]
    public void Measure_MonthAndYear_HaveALevelEach()
    {
        NrusMedida medida = NrusMedidor.Measure(new Acumulado(6_500m, 92_000m, 0m, 0m), NrusCategoria.Dos, Enero);

        Assert.Equal((NrusNivel.Yellow, NrusNivel.Red, NrusNivel.Red), (medida.Mes.Nivel, medida.Anio.Nivel, medida.Nivel));
        Assert.Contains("tope anual", medida.Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public void Measure_PurchasesAboveSales_CountInstead()
    {
        NrusMedida medida = Mes(NrusCategoria.Dos, ventas: 10m, compras: 8_000.01m);

        Assert.Equal((NrusNivel.Exceeded, 8_000.01m), (medida.Nivel, medida.Mes.Medida));
        Assert.Contains("en compras", medida.Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public void Measure_HalfAndThirds_CutThePercentage() =>
        Assert.Equal((33.3m, 2_667m), (Mes(NrusCategoria.Dos, ventas: 2_667m).Porcentaje, Mes(NrusCategoria.Dos, ventas: 2_667m).Mes.Medida));

    [Fact]
    public void Measure_ACentimoBeforeTheLimit_NeverShowsAHundred() =>
        Assert.Equal(99.9m, Mes(NrusCategoria.Dos, ventas: 7_999.99m).Porcentaje);

    [Fact]
    public void Measure_Orange_NamesTheQuotaOfCategory2() =>
        Assert.Equal(
            "El mes suma S/ 5,000.01 en ventas y pasa el tope de la categoría 1 (S/ 5,000.00): este mes pague la cuota de la categoría 2, S/ 50.00.",
            Mes(NrusCategoria.Uno, ventas: 5_000.01m).Mensaje);

    [Fact]
    public void Measure_Green_SaysWhereTheMonthStands() =>
        Assert.Equal("Dentro de la categoría 2: S/ 1,234.50 de S/ 8,000.00 en el mes.", Mes(NrusCategoria.Dos, ventas: 1_234.50m).Mensaje);

    private static decimal Money(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static NrusMedida Mes(NrusCategoria categoria, decimal ventas, decimal compras = 0m) =>
        NrusMedidor.Measure(new Acumulado(ventas, ventas, compras, compras), categoria, Enero);
}
