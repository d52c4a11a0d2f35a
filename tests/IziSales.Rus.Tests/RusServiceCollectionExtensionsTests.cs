using IziSales.Ubl;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IziSales.Rus.Tests;

public sealed class RusServiceCollectionExtensionsTests
{
    [Fact]
    public void AddIziSalesRus_Twice_GivesOnePolicyAndOneWatchWithTheShopsSettings()
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddIziSalesRus(static options => options.Categoria = NrusCategoria.Uno)
            .AddIziSalesRus()
            .BuildServiceProvider();

        Assert.IsType<NrusLimitPolicy>(Assert.Single(provider.GetServices<IEmisionPolicy>()));
        ILimitWatch watch = Assert.Single(provider.GetServices<ILimitWatch>());
        Assert.Equal("nrus:2026-11:orange", Assert.Single(watch.Watch(new DateOnly(2026, 11, 20), Ventas(5_000m), Ventas(5_000.01m))).Clave);
    }

    [Fact]
    public void AddIziSalesRus_SettingsThatMakeNoSense_StopTheStart()
    {
        using ServiceProvider provider = new ServiceCollection().AddIziSalesRus(static options => options.YellowPercent = 200m).BuildServiceProvider();

        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains("YellowPercent", exception.Message, StringComparison.Ordinal);
    }

    private static Acumulado Ventas(decimal mes) => new(mes, mes, 0m, 0m);
}
