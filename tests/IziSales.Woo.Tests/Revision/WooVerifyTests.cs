using IziSales.Testing.Woo;

namespace IziSales.Woo.Tests.Revision;

public sealed class WooVerifyTests
{
    private readonly FakeShop _shop = new();

    [Fact]
    public async Task VerifyAsync_GoodShop_TellsWhatItIsLike()
    {
        using WooClient client = _shop.Client();

        WooShopReport report = await client.VerifyAsync();

        Assert.True(report.IsUsable);
        Assert.All(report.Findings, finding => Assert.Equal(WooFindingLevel.Good, finding.Level));
        Assert.Equal((WooRoute.Permalinks, WooAuthentication.Basic), (report.Route, report.Authentication));
        Assert.Equal(("PEN", true, true, "America/Lima", "10.6.2"), (report.Currency, report.PricesIncludeTax, report.CalculatesTaxes, report.TimeZone, report.Version));
        Assert.Equal(new Uri("https://tienda.pe"), report.Home);
    }

    [Fact]
    public async Task VerifyAsync_GoodShop_ChangesNothing()
    {
        _shop.Products.Add("Arroz", "A", "1.00", 3m);
        string before = _shop.Products[11].ToJsonString();
        using WooClient client = _shop.Client();

        await client.VerifyAsync();

        Assert.Equal(before, _shop.Products[11].ToJsonString());
    }

    [Fact]
    public async Task VerifyAsync_PlainPermalinks_SaysWhichRouteWorks()
    {
        _shop.Habits.HasPermalinks = false;
        await AssertFailsAsync("cambie la ruta (Route) a RestRoute", report => Assert.Equal(WooRoute.RestRoute, report.Route));
    }

    [Fact]
    public async Task VerifyAsync_NoRewriting_SaysWhichRouteWorks()
    {
        _shop.Habits.HasRewrite = false;
        await AssertFailsAsync("cambie la ruta (Route) a IndexPhp", report => Assert.Equal(WooRoute.IndexPhp, report.Route));
    }

    [Fact]
    public async Task VerifyAsync_HeaderDropped_SaysWhichWayWorks()
    {
        _shop.Habits.DropsAuthorization = true;
        await AssertFailsAsync("cambie la autenticación (Authentication) a Query", report => Assert.Equal(WooAuthentication.Query, report.Authentication));
    }

    [Fact]
    public async Task VerifyAsync_SiteThatBelievesHttp_SaysThatAddressAndWay()
    {
        _shop.Home = new Uri("http://tienda.pe/");
        using WooClient client = _shop.Client(options => options.Address = new Uri("https://tienda.pe/"));

        WooShopReport report = await client.VerifyAsync();

        Assert.False(report.IsUsable);
        Assert.Contains(report.Findings, finding => finding.Message.Contains("El sitio cree estar en http://tienda.pe/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task VerifyAsync_NoWooCommerce_SaysSo()
    {
        _shop.Habits.LacksWooCommerce = true;
        await AssertFailsAsync("no tiene WooCommerce activo", static _ => { });
    }

    [Fact]
    public async Task VerifyAsync_NoWordPress_SaysSo()
    {
        _shop.Trouble = static _ => FakeTrouble.Html(404);
        await AssertFailsAsync("No parece un sitio de WordPress", report => Assert.Null(report.Route));
    }

    [Fact]
    public async Task VerifyAsync_NobodyAnswers_SaysSoOnce()
    {
        _shop.IsDown = true;
        await AssertFailsAsync("no se pudo conectar", static _ => { });
        Assert.Single(_shop.Requests);
    }

    [Fact]
    public async Task VerifyAsync_ReadOnlyKeys_SaysThatWritingIsMissing()
    {
        _shop.Habits.IsReadOnly = true;
        await AssertFailsAsync("solo permiten leer", static _ => { });
    }

    [Fact]
    public async Task VerifyAsync_WrongSecret_SaysSo()
    {
        using WooClient client = _shop.Client(options => options.ConsumerSecret = "cs_otra");

        WooShopReport report = await client.VerifyAsync();

        Assert.Contains("la clave secreta está mal copiada", Assert.Single(report.Findings, finding => finding.Level == WooFindingLevel.Failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VerifyAsync_OddSettings_Warns()
    {
        (_shop.Habits.Currency, _shop.Habits.TimeZone, _shop.Habits.GmtOffset, _shop.Habits.PricesIncludeTax, _shop.Habits.Version) = ("USD", "UTC", 0, false, "5.2.1");
        using WooClient client = _shop.Client();

        WooShopReport report = await client.VerifyAsync();

        Assert.True(report.IsUsable);
        Assert.Equal(4, report.Findings.Count(finding => finding.Level == WooFindingLevel.Warning));
    }

    [Fact]
    public async Task VerifyAsync_OtherAddress_Warns()
    {
        _shop.Trouble = request => request.Route.Length == 0 && request.Address.AbsolutePath == "/wp-json/"
            ? FakeTrouble.Bent(static answer => answer with { Body = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(answer.Body).Replace("https://tienda.pe", "https://www.tienda.pe")) })
            : null;
        using WooClient client = _shop.Client();

        WooShopReport report = await client.VerifyAsync();

        Assert.Contains("su dirección es https://www.tienda.pe/", Assert.Single(report.Findings, finding => finding.Level == WooFindingLevel.Warning).Message, StringComparison.Ordinal);
    }

    private async Task AssertFailsAsync(string words, Action<WooShopReport> check)
    {
        using WooClient client = _shop.Client();

        WooShopReport report = await client.VerifyAsync();

        Assert.False(report.IsUsable);
        Assert.Contains(report.Findings, finding => finding.Level == WooFindingLevel.Failure && finding.Message.Contains(words, StringComparison.Ordinal));
        check(report);
    }
}
