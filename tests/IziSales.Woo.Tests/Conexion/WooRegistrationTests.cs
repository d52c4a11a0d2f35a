using IziSales.Testing;
using IziSales.Testing.Woo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IziSales.Woo.Tests.Conexion;

public sealed class WooRegistrationTests
{
    [Fact]
    public async Task AddIziSalesWoo_TwoShops_EachHasItsClient()
    {
        using CapturedLog log = new();
        await using FakeShopHost one = new(new FakeShop(TimeProvider.System));
        await using FakeShopHost two = new(new FakeShop(TimeProvider.System));
        one.Shop.Products.Add("De la una", "A", "1.00");
        two.Shop.Products.Add("De la otra", "B", "1.00");
        await using ServiceProvider services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddIziSalesWoo(woo => woo.AddShop("una", options => Copy(one.Shop, options)).AddShop("otra", options => Copy(two.Shop, options)))
            .BuildServiceProvider();

        Assert.Equal("De la otra", (await services.GetRequiredKeyedService<WooClient>("otra").GetAsync("products/11")).GetProperty("name").GetString());
        Assert.Equal("De la una", (await services.GetRequiredService<WooClient>().GetAsync("products/11")).GetProperty("name").GetString());
        Assert.DoesNotContain(one.Shop.ConsumerKey, string.Join('\n', log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("oauth", string.Join('\n', log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddSection_Configuration_BindsEveryShop()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Woo:rosita:Address"] = "https://tienda.pe/sub",
            ["Woo:rosita:ConsumerKey"] = "ck_1",
            ["Woo:rosita:ConsumerSecret"] = "cs_1",
            ["Woo:rosita:Route"] = "RestRoute",
            ["Woo:rosita:PageSize"] = "20",
        }).Build();
        await using ServiceProvider services = new ServiceCollection().AddIziSalesWoo(woo => woo.AddSection(configuration.GetSection("Woo"))).BuildServiceProvider();

        WooShopOptions options = services.GetRequiredService<IOptionsMonitor<WooShopOptions>>().Get("rosita");

        Assert.Equal((new Uri("https://tienda.pe/sub"), WooRoute.RestRoute, 20), (options.Address, options.Route, options.PageSize));
        Assert.Equal("rosita", services.GetRequiredService<WooClient>().Shop);
    }

    [Fact]
    public void AddShop_SameNameTwice_Throws() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddIziSalesWoo(woo => woo.AddShop("a", static _ => { }).AddShop("a", static _ => { })));

    [Theory]
    [InlineData(null, "Falta la dirección")]
    [InlineData("tienda.pe", "completa, con https://")]
    [InlineData("https://tienda.pe/wp-json/wc/v3", "sin /wp-json")]
    [InlineData("https://ana:clave@tienda.pe", "no lleva usuario")]
    [InlineData("https://tienda.pe/?x=1", "no lleva '?'")]
    public void Create_WrongAddress_SaysWhat(string? address, string words)
    {
        WooShopOptions options = new() { Address = address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute), ConsumerKey = "ck_1", ConsumerSecret = "cs_1" };

        Assert.Contains(words, Fault(options).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_WrongOptions_SaysEveryOneAndNoSecret()
    {
        WooShopOptions options = new()
        {
            Address = new Uri("http://tienda.pe"),
            Authentication = WooAuthentication.Basic,
            ConsumerSecret = "cs_con espacio",
            Timeout = TimeSpan.Zero,
            LongestWait = TimeSpan.FromDays(1),
            Retries = 11,
            MaxConcurrency = 0,
            BreakerThroughput = 1,
            BreakerPause = TimeSpan.Zero,
            PageSize = 101,
            BatchSize = 0,
            MaxAnswerBytes = 1,
        };

        string message = Fault(options).Message;

        Assert.All(
            ["(ConsumerKey)", "(ConsumerSecret)", "(Authentication)", "(Timeout)", "(LongestWait)", "(Retries)", "(MaxConcurrency)", "(BreakerThroughput)", "(BreakerPause)", "(PageSize)", "(BatchSize)", "(MaxAnswerBytes)"],
            option => Assert.Contains(option, message, StringComparison.Ordinal));
        Assert.DoesNotContain("cs_con", message, StringComparison.Ordinal);
    }

    private static ArgumentException Fault(WooShopOptions options)
    {
        using HttpClient http = new();
        return Assert.Throws<ArgumentException>(() => new WooClient("rosita", http, options));
    }

    private static void Copy(FakeShop shop, WooShopOptions options) =>
        (options.Address, options.ConsumerKey, options.ConsumerSecret) = (shop.Home, shop.ConsumerKey, shop.ConsumerSecret);
}
