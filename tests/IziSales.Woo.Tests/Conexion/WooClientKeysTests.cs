using System.Text.Json;
using IziSales.Testing;
using IziSales.Testing.Woo;

namespace IziSales.Woo.Tests.Conexion;

/// <summary>How keys are shown, by every way and to every kind of shop.</summary>
public sealed class WooClientKeysTests
{
    private readonly FakeShop _shop = new();

    public WooClientKeysTests() => _shop.Products.Add("Arroz a granel", "GRANO/5 kg", "18.90", 5m);

    public static TheoryData<string, WooRoute, WooAuthentication> Ways
    {
        get
        {
            TheoryData<string, WooRoute, WooAuthentication> ways = [];
            foreach (string home in new[] { "https://tienda.pe/", "https://tienda.pe/sub/carpeta/", "http://tienda.pe/", "http://tienda.pe:8080/sub" })
            {
                foreach (WooRoute route in Enum.GetValues<WooRoute>())
                {
                    foreach (WooAuthentication way in Enum.GetValues<WooAuthentication>().Where(way => home.StartsWith("https", StringComparison.Ordinal) ? way != WooAuthentication.OAuth : way is WooAuthentication.OAuth or WooAuthentication.Automatic))
                    {
                        ways.Add(home, route, way);
                    }
                }
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task ListAsync_ByEveryWay_IsLetIn(string home, WooRoute route, WooAuthentication way)
    {
        _shop.Home = new Uri(home);
        _shop.Habits.HasPermalinks = route != WooRoute.RestRoute;
        _shop.Habits.HasRewrite = route == WooRoute.Permalinks;
        using WooClient client = _shop.Client(options => (options.Route, options.Authentication) = (route, way));

        JsonElement found = Assert.Single(await client.ListAsync("products", WooQuery.Empty.With("sku", "GRANO/5 kg")).ToListAsync());

        Assert.Equal("Arroz a granel", found.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("A&B=c+d")]
    [InlineData("50% menos")]
    [InlineData("niño~1")]
    [InlineData("a%20b")]
    [InlineData("[0]")]
    public async Task ListAsync_OAuthWithASkuOfSpecialCharacters_SignsWhatTheShopReads(string sku)
    {
        _shop.Home = new Uri("http://tienda.pe/");
        _shop.Products.Add("Raro", sku, "1.00");
        using WooClient client = _shop.Client();

        Assert.Single(await client.ListAsync("products", WooQuery.Empty.With("sku", sku)).ToListAsync());
    }

    [Fact]
    public async Task PutAsync_OAuth_SignsAddressAndNotBody()
    {
        _shop.Home = new Uri("http://tienda.pe/");
        using WooClient client = _shop.Client();

        await client.PutAsync("products/11", new() { ["name"] = "Arroz ñato" });

        Assert.Equal("Arroz ñato", _shop.Products[11]["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task GetAsync_RepeatedUnderOAuth_SignsAfreshEachTime()
    {
        _shop.Home = new Uri("http://tienda.pe/");
        _shop.Then(FakeTrouble.Bent(answer => answer with { Status = 503, Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } }));
        using WooClient client = _shop.Client(options => options.Retries = 1);

        await client.GetAsync("products/11");

        Assert.Equal(2, _shop.Requests.Select(request => request.Query["oauth_nonce"]).Distinct().Count());
    }

    [Fact]
    public async Task GetAsync_ProxyThatEndsTls_SignsTheAddressTheSiteBelieves()
    {
        _shop.Home = new Uri("https://tienda.pe/");
        _shop.Habits.BelievesHttps = false;
        using WooClient client = _shop.Client(options => (options.Authentication, options.HomeAddress) = (WooAuthentication.OAuth, new Uri("http://tienda.pe")));

        await client.GetAsync("products/11");

        Assert.Equal("https", _shop.Requests[0].Address.Scheme);
    }

    [Fact]
    public async Task GetAsync_TwoCalls_NeverAskForTheSameAddress()
    {
        using WooClient client = _shop.Client();

        await client.GetAsync("products/11");
        await client.GetAsync("products/11");

        Assert.Equal(2, _shop.Requests.Select(request => request.Address).Distinct().Count());
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(-14, true)]
    [InlineData(16, false)]
    public async Task GetAsync_ClockApart_IsToldAsTheClock(int minutes, bool isLetIn)
    {
        _shop.Home = new Uri("http://tienda.pe/");
        using WooClient client = new("rosita", _shop.CreateHttp(), _shop.Options(), new ManualTimeProvider(_shop.Time.GetUtcNow().AddMinutes(minutes)));

        WooException? refused = await Record.ExceptionAsync(() => client.GetAsync("products/11")) as WooException;

        Assert.Equal(isLetIn, refused is null);
        Assert.Equal(isLetIn, refused?.Message.Contains("reloj", StringComparison.Ordinal) != true);
    }

    [Fact]
    public async Task GetAsync_UnknownKey_SaysThatTheKeyIsNotThere() =>
        await RefusedAsync(options => options.ConsumerKey = "ck_otra", WooFault.Unauthorized, "woocommerce_rest_cannot_view", "la clave no existe");

    [Fact]
    public async Task GetAsync_WrongSecret_SaysThatTheSecretIsWrong() =>
        await RefusedAsync(options => options.ConsumerSecret = "cs_otra", WooFault.Unauthorized, "woocommerce_rest_authentication_error", "la clave secreta está mal copiada");

    [Fact]
    public async Task GetAsync_ServerThatDropsTheHeader_SuggestsAnotherWay()
    {
        _shop.Habits.DropsAuthorization = true;

        await RefusedAsync(static _ => { }, WooFault.Unauthorized, "woocommerce_rest_cannot_view", "pruebe Query u OAuth");
        using WooClient client = _shop.Client(options => options.Authentication = WooAuthentication.Query);
        await client.GetAsync("products/11");
    }

    [Fact]
    public async Task GetAsync_UserWithoutRights_IsForbiddenAndNotUnauthorized()
    {
        _shop.Habits.HasNoRights = true;

        await RefusedAsync(static _ => { }, WooFault.Forbidden, "woocommerce_rest_cannot_view", "no tiene permiso");
    }

    [Fact]
    public async Task PutAsync_ReadOnlyKey_IsUnauthorized()
    {
        _shop.Habits.IsReadOnly = true;
        using WooClient client = _shop.Client();

        WooException refused = await Assert.ThrowsAsync<WooException>(() => client.PutAsync("products/11", new() { ["name"] = "x" }));

        Assert.Equal((WooFault.Unauthorized, "woocommerce_rest_authentication_error"), (refused.Fault, refused.Code));
        Assert.Contains("solo de lectura", refused.Message, StringComparison.Ordinal);
    }

    private async Task RefusedAsync(Action<WooShopOptions> configure, WooFault fault, string code, string words)
    {
        using WooClient client = _shop.Client(configure);

        WooException refused = await Assert.ThrowsAsync<WooException>(() => client.GetAsync("products/11"));

        Assert.Equal((fault, code), (refused.Fault, refused.Code));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }
}
