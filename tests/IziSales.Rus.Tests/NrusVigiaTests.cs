using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Rus.Tests;

public sealed class NrusVigiaTests
{
    private static readonly DateOnly Noviembre = new(2026, 11, 20);

    [Theory]
    [InlineData("5999.99", "6000.00", "nrus:2026-11:75")]
    [InlineData("6000.00", "6399.99", "")]
    [InlineData("6399.99", "6400.00", "nrus:2026-11:yellow")]
    [InlineData("7199.99", "7200.00", "nrus:2026-11:90")]
    [InlineData("7599.99", "7600.00", "nrus:2026-11:red")]
    [InlineData("7999.99", "8000.00", "")]
    [InlineData("8000.00", "8000.01", "nrus:2026-11:exceeded")]
    [InlineData("8000.01", "9000.00", "")]
    [InlineData("0.00", "8000.01", "nrus:2026-11:75 nrus:2026-11:90 nrus:2026-11:exceeded")]
    public void Watch_MonthOfCategory2_TellsWhatIsCrossed(string antes, string despues, string claves) =>
        Assert.Equal(claves, Claves(new NrusVigia(), Ventas(Money(antes)), Ventas(Money(despues))));

    [Fact]
    public void Watch_Category1PassesItsLimit_TellsOrange() =>
        Assert.Equal("nrus:2026-11:orange", Claves(new NrusVigia(new NrusLimitOptions { Categoria = NrusCategoria.Uno }), Ventas(5_000m), Ventas(5_000.01m)));

    [Fact]
    public void Watch_YearAndMonthAtOnce_TellEach()
    {
        Acumulado antes = new(7_990m, 95_990m, 0m, 0m);
        Acumulado despues = new(8_010m, 96_010m, 0m, 0m);

        Assert.Equal("nrus:2026-11:exceeded nrus:2026:exceeded", Claves(new NrusVigia(), antes, despues));
    }

    [Fact]
    public void Watch_YearlyShares_AreTold() =>
        Assert.Equal("nrus:2026:75", Claves(new NrusVigia(), new Acumulado(0m, 71_999.99m, 0m, 0m), new Acumulado(0m, 72_000m, 0m, 0m)));

    [Fact]
    public void Watch_Purchase_CrossesLikeASale() =>
        Assert.Equal("nrus:2026-11:75", Claves(new NrusVigia(), new Acumulado(1_000m, 1_000m, 5_000m, 5_000m), new Acumulado(1_000m, 1_000m, 6_100m, 6_100m)));

    [Fact]
    public void Watch_PurchaseBelowTheSales_ChangesNothing() =>
        Assert.Empty(Claves(new NrusVigia(), new Acumulado(5_000m, 5_000m, 0m, 0m), new Acumulado(5_000m, 5_000m, 4_900m, 4_900m)));

    [Fact]
    public void Watch_FallingBackAndCrossingAgain_HasTheSameName()
    {
        NrusVigia vigia = new();

        Assert.Equal("nrus:2026-11:75", Claves(vigia, Ventas(5_900m), Ventas(6_100m)));
        Assert.Empty(Claves(vigia, Ventas(6_100m), Ventas(5_900m)));
        Assert.Equal("nrus:2026-11:75", Claves(vigia, Ventas(5_900m), Ventas(6_100m)));
    }

    [Fact]
    public void Watch_EveryCentimoOfAMonth_TellsEachCrossingOnce()
    {
        NrusVigia vigia = new(new NrusLimitOptions { Categoria = NrusCategoria.Uno });
        List<string> oidas = [];
        for (decimal ventas = 0m; ventas < 8_100m; ventas += 3.37m)
        {
            oidas.AddRange(vigia.Watch(Noviembre, Ventas(ventas), Ventas(ventas + 3.37m)).Select(static aviso => aviso.Clave));
        }

        Assert.Equal(
            ["nrus:2026-11:75", "nrus:2026-11:yellow", "nrus:2026-11:90", "nrus:2026-11:orange", "nrus:2026-11:red", "nrus:2026-11:exceeded"],
            oidas);
    }

    [Fact]
    public void Watch_OwnShares_AreTheOnesTold() =>
        Assert.Equal("nrus:2026-11:50", Claves(new NrusVigia(new NrusLimitOptions { NoticePercents = [50] }), Ventas(3_999m), Ventas(6_100m)));

    [Fact]
    public void Watch_SpecialCategory_KnowsOnlyTheYear() => Assert.Equal(
        "nrus:2026:75",
        Claves(new NrusVigia(new NrusLimitOptions { Categoria = NrusCategoria.Especial }), new Acumulado(44_999m, 44_999m, 0m, 0m), new Acumulado(45_000m, 45_000m, 0m, 0m)));

    [Fact]
    public void Watch_Share_SaysWhatHappenedAndWhatToDo() => Assert.Equal(
        "Noviembre de 2026 llegó al 75 % del tope: S/ 6,010.00 de S/ 8,000.00 en ventas. Quedan S/ 1,990.00 hasta fin de mes: revise el saldo antes de una venta o compra grande.",
        Assert.Single(new NrusVigia().Watch(Noviembre, Ventas(5_990m), Ventas(6_010m))).Mensaje);

    [Fact]
    public void Watch_Level_SaysWhatHappenedAndWhatToDo() => Assert.Equal(
        "Noviembre de 2026: Quedan S/ 390.00 para el tope mensual de S/ 8,000.00 (ventas). Al pasarlo cambia el régimen. Converse con su contador antes de llegar.",
        Assert.Single(new NrusVigia().Watch(Noviembre, Ventas(7_590m), Ventas(7_610m))).Mensaje);

    private static Acumulado Ventas(decimal mes) => new(mes, mes, 0m, 0m);

    private static decimal Money(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Claves(NrusVigia vigia, Acumulado antes, Acumulado despues) =>
        string.Join(' ', vigia.Watch(Noviembre, antes, despues).Select(static aviso => aviso.Clave));
}
