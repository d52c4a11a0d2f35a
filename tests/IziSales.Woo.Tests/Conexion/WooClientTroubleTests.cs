using System.Text.Json;
using IziSales.Testing;
using IziSales.Testing.Woo;

namespace IziSales.Woo.Tests.Conexion;

/// <summary>What becomes of a call when the shop, its host or the road is in trouble.</summary>
public sealed class WooClientTroubleTests
{
    private readonly FakeShop _shop = new();

    public WooClientTroubleTests() => _shop.Products.Add("Aceite", "P001", "11.80", 5m);

    public static TheoryData<string, WooFault, string> Answers => new()
    {
        { "html 200", WooFault.NotJson, "página web" },
        { "html 202", WooFault.NotJson, "robots" },
        { "html 503", WooFault.ShopDown, "mantenimiento (503)" },
        { "html 403", WooFault.Throttled, "menos llamadas (403)" },
        { "429", WooFault.Throttled, "menos llamadas (429)" },
        { "warning", WooFault.NotJson, "avisos de PHP" },
        { "truncated", WooFault.NotJson, "cortado o dañado" },
        { "cut", WooFault.NotJson, "llegó cortada" },
        { "crash", WooFault.ShopDown, "error crítico" },
        { "empty", WooFault.NotJson, "sin contenido" },
        { "redirect", WooFault.Redirected, "https://www.tienda.pe/" },
        { "unreachable", WooFault.Unreachable, "no se pudo conectar" },
        { "drop", WooFault.Unreachable, "no se pudo conectar" },
    };

    private static FakeTrouble Trouble(string name) => name switch
    {
        "warning" => FakeTrouble.PhpWarning,
        "truncated" => FakeTrouble.Truncated,
        "cut" => FakeTrouble.CutOff,
        "crash" => FakeTrouble.Crash(),
        "empty" => FakeTrouble.Instead(new FakeShopAnswer(200, [])),
        "redirect" => FakeTrouble.Redirect(new Uri("https://www.tienda.pe/wp-json/wc/v3/products?consumer_secret=x")),
        "unreachable" => FakeTrouble.Unreachable,
        "drop" => FakeTrouble.DropBefore,
        "429" => FakeTrouble.Throttle(120),
        _ => FakeTrouble.Html(int.Parse(name[5..])),
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task GetAsync_Trouble_IsTypedAndSaidInSpanish(string trouble, WooFault fault, string words)
    {
        _shop.Then(Trouble(trouble));
        using WooClient client = _shop.Client();

        WooException failed = await Assert.ThrowsAsync<WooException>(() => client.GetAsync("products/11"));

        Assert.Equal(fault, failed.Fault);
        Assert.Contains(words, failed.Message, StringComparison.Ordinal);
        Assert.StartsWith("La tienda «rosita»", failed.Message, StringComparison.Ordinal);
        Assert.False(failed.IsUncertain);
        Assert.DoesNotContain("consumer_secret", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_Throttled_SaysHowLongToWait()
    {
        _shop.Then(FakeTrouble.Throttle(120));
        using WooClient client = _shop.Client(options => options.Retries = 3);

        WooException failed = await Assert.ThrowsAsync<WooException>(() => client.GetAsync("products/11"));

        Assert.Equal((TimeSpan.FromMinutes(2), true), (failed.RetryAfter, failed.IsTransient));
        Assert.Single(_shop.Requests);
    }

    [Fact]
    public async Task GetAsync_ByteOrderMark_IsReadAllTheSame()
    {
        _shop.Then(FakeTrouble.ByteOrderMark);
        using WooClient client = _shop.Client();

        JsonElement product = await client.GetAsync("products/11");

        Assert.Equal("P001", product.GetProperty("sku").GetString());
    }

    [Fact]
    public async Task GetAsync_EveryTruncation_IsNotJson()
    {
        FakeShopAnswer? whole = null;
        _shop.Then(FakeTrouble.Bent(answer => whole = answer));
        using WooClient client = _shop.Client();
        await client.GetAsync("products/11");

        for (int length = 0; length < whole!.Body.Length; length += 13)
        {
            int cut = length;
            _shop.Then(FakeTrouble.Bent(answer => answer with { Body = answer.Body[..cut] }));
            WooException failed = await Assert.ThrowsAsync<WooException>(() => client.GetAsync("products/11"));
            Assert.Equal(WooFault.NotJson, failed.Fault);
        }
    }

    [Fact]
    public async Task GetAsync_PageThatSaysTheKeysBack_HidesThem()
    {
        string page = $"<html><body>{new string('.', 3_900)} {_shop.ConsumerKey} {_shop.ConsumerSecret}</body></html>";
        _shop.Then(FakeTrouble.Instead(FakeShopAnswer.Html(200, page)), FakeTrouble.Instead(FakeShopAnswer.Html(200, $"<p>{_shop.ConsumerSecret}</p>")));
        using WooClient client = _shop.Client();

        for (int i = 0; i < 2; i++)
        {
            WooException failed = await Assert.ThrowsAsync<WooException>(() => client.GetAsync("products/11"));
            Assert.DoesNotContain(_shop.ConsumerSecret[..8], failed.ToString(), StringComparison.Ordinal);
            Assert.True(failed.BodyHead!.Length <= 241);
        }
    }

    [Fact]
    public async Task GetAsync_FailureOfTheRoad_IsRepeatedAfterAPause()
    {
        ManualTimeProvider time = (ManualTimeProvider)_shop.Time;
        _shop.Then(FakeTrouble.DropBefore, FakeTrouble.Html(502));
        using WooClient client = _shop.Client(options => options.Retries = 2);

        JsonElement product = await time.PassAsync(client.GetAsync("products/11"), longestPause: TimeSpan.FromSeconds(5));

        Assert.Equal(11, product.GetProperty("id").GetInt64());
        Assert.Equal(3, _shop.Requests.Count);
    }

    [Fact]
    public async Task PostAsync_FailureAfterTheWork_GoesOutOnceAndIsUncertain()
    {
        _shop.Then(FakeTrouble.DropAfter);
        using WooClient client = _shop.Client(options => options.Retries = 3);

        WooException failed = await Assert.ThrowsAsync<WooException>(() => client.PostAsync("products/11", new() { ["inventory_delta"] = -2 }));

        Assert.True(failed.IsUncertain);
        Assert.Contains("No se sabe si la tienda llegó a hacerlo", failed.Message, StringComparison.Ordinal);
        Assert.Single(_shop.Requests);
        Assert.Equal(3m, FakeProducts.Quantity(_shop.Products[11]));
    }

    [Theory]
    [InlineData("unreachable", false)]
    [InlineData("html 200", true)]
    [InlineData("crash", true)]
    [InlineData("truncated", true)]
    [InlineData("429", false)]
    public async Task PostAsync_Trouble_IsUncertainOnlyWhereSomethingMayHaveBeenDone(string trouble, bool isUncertain)
    {
        _shop.Then(Trouble(trouble));
        using WooClient client = _shop.Client();

        WooException failed = await Assert.ThrowsAsync<WooException>(() => client.PostAsync("products/11", new() { ["inventory_delta"] = -2 }));

        Assert.Equal(isUncertain, failed.IsUncertain);
    }

    [Fact]
    public async Task GetAsync_NoAnswer_EndsAtTheTimeout()
    {
        ManualTimeProvider time = (ManualTimeProvider)_shop.Time;
        _shop.Then(FakeTrouble.SilenceBefore);
        using WooClient client = _shop.Client(options => options.Timeout = TimeSpan.FromSeconds(20));

        Task<JsonElement> asked = client.GetAsync("products/11");
        await _shop.ArrivedAsync();
        time.Advance(TimeSpan.FromSeconds(19));
        Assert.False(asked.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));

        WooException failed = await Assert.ThrowsAsync<WooException>(() => asked);
        Assert.Contains("no respondió a tiempo", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_CancelledByTheCaller_IsACancellation()
    {
        using CancellationTokenSource stop = new();
        _shop.Then(FakeTrouble.SilenceBefore);
        using WooClient client = _shop.Client();

        Task<JsonElement> asked = client.GetAsync("products/11", cancellationToken: stop.Token);
        await _shop.ArrivedAsync();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    [Fact]
    public async Task GetAsync_ShopThatKeepsFailing_IsLeftInPeaceForAWhile()
    {
        ManualTimeProvider time = (ManualTimeProvider)_shop.Time;
        _shop.IsDown = true;
        using WooClient client = _shop.Client(options => (options.BreakerThroughput, options.BreakerPause) = (4, TimeSpan.FromSeconds(15)));
        for (int i = 0; i < 6; i++)
        {
            await Assert.ThrowsAsync<WooException>(() => client.GetAsync("products/11"));
        }

        Assert.Equal(4, _shop.Requests.Count);
        _shop.IsDown = false;
        time.Advance(TimeSpan.FromSeconds(16));
        await client.GetAsync("products/11");
    }

    [Fact]
    public async Task GetAsync_AnswerBeyondTheLimit_IsNotTrusted()
    {
        _shop.Products[11]["description"] = new string('x', 80_000);
        using WooClient client = _shop.Client(options => options.MaxAnswerBytes = 64 * 1024);

        WooException failed = await Assert.ThrowsAsync<WooException>(() => client.GetAsync("products/11"));

        Assert.Contains("pasa de 64 KB", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_ThingThatIsNotThere_SaysWhich()
    {
        using WooClient client = _shop.Client();

        WooException failed = await Assert.ThrowsAsync<WooException>(() => client.GetAsync("products/999"));

        Assert.Equal((WooFault.NotFound, "woocommerce_rest_product_invalid_id"), (failed.Fault, failed.Code));
        Assert.Contains("wc/v3/products/999", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PutAsync_PriceAsNumber_NamesTheParameter()
    {
        using WooClient client = _shop.Client();

        WooException failed = await Assert.ThrowsAsync<WooException>(() => client.PutAsync("products/11", new() { ["regular_price"] = 13.5m }));

        Assert.Equal((WooFault.Invalid, "rest_invalid_param"), (failed.Fault, failed.Code));
        Assert.Equal("regular_price no es de tipo string.", failed.Params["regular_price"]);
    }

    [Fact]
    public async Task PutAsync_SkuOfAnother_NamesItsOwner()
    {
        _shop.Products.Add("Azúcar", "P002", "4.20");
        using WooClient client = _shop.Client();

        WooException failed = await Assert.ThrowsAsync<WooException>(() => client.PutAsync("products/12", new() { ["sku"] = "P001" }));

        Assert.Equal(("product_invalid_sku", 11L), (failed.Code, failed.ResourceId));
        Assert.Contains("SKU no válido o duplicado", failed.Message, StringComparison.Ordinal);
    }
}
