using System.Net;
using System.Security.Cryptography;
using System.Text;
using IziSales.Cola;
using IziSales.Woo.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IziSales.Woo.Tests.Bandeja;

/// <summary>The address that a shop calls.</summary>
public sealed class WooWebhookEndpointTests : IAsyncLifetime
{
    private readonly TiendaWeb _tienda = new();
    private WebApplication _app = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        WooOrderShop silent = new(_tienda.Shop.Client(), new WooOrderOptions { Mapping = Pedido.Opciones });
        builder.Services.AddSingleton<IWooOrderShops>(new TwoShops(_tienda.Orders, silent));
        builder.Services.AddSingleton(_tienda.Inbox);
        _app = builder.Build();
        _app.MapIziSalesWooWebhooks();
        await _app.StartAsync();
        _http = _app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        _tienda.Dispose();
    }

    [Fact]
    public async Task Post_SignedOrder_IsTakenInAndAnsweredAtOnce()
    {
        long id = _tienda.Sell();

        HttpStatusCode status = await PostAsync(_tienda.Shop.Orders[id].ToJsonString());

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(1, await PendingAsync());
        Assert.Empty(await _tienda.DocumentsAsync());
        await _tienda.WorkAsync();
        Assert.Single(await _tienda.DocumentsAsync());
    }

    [Fact]
    public async Task Post_SameDeliveryTwice_IsTakenInOnce()
    {
        string body = _tienda.Shop.Orders[_tienda.Sell()].ToJsonString();

        await PostAsync(body);
        await PostAsync(body);

        Assert.Equal(1, await PendingAsync());
    }

    [Fact]
    public async Task Post_Ping_IsOk()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/woo/rosita/avisos") { Content = new FormUrlEncodedContent([new("webhook_id", "7")]) };

        using HttpResponseMessage response = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, await PendingAsync());
    }

    [Theory]
    [InlineData("product.updated", HttpStatusCode.OK)]
    [InlineData("coupon.deleted", HttpStatusCode.OK)]
    public async Task Post_AnotherTopic_IsOkAndPassedOver(string topic, HttpStatusCode status)
    {
        Assert.Equal(status, await PostAsync("""{"id":5}""", topic));
        Assert.Equal(0, await PendingAsync());
    }

    [Fact]
    public async Task Post_WrongSignature_Is401()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("""{"id":5}""", signature: "AAAA"));
        Assert.Equal(0, await PendingAsync());
    }

    [Fact]
    public async Task Post_UnknownShopOrOneWithoutSecret_Is404()
    {
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync("""{"id":5}""", shop: "nadie"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync("""{"id":5}""", shop: "callada"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_TooLong_Is413(bool tellsItsLength)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/woo/rosita/avisos") { Content = new ByteArrayContent(new byte[WooWebhook.MaxBodyBytes + 1]) };
        request.Headers.TransferEncodingChunked = !tellsItsLength;

        using HttpResponseMessage response = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public void Map_PatternWithoutShop_IsTheCallersMistake() =>
        Assert.Throws<ArgumentException>(() => _app.MapIziSalesWooWebhooks("/avisos"));

    private async Task<HttpStatusCode> PostAsync(string body, string topic = "order.updated", string? signature = null, string shop = "rosita")
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"/woo/{shop}/avisos") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add(WooWebhook.TopicHeader, topic);
        request.Headers.Add(WooWebhook.SignatureHeader, signature ?? Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(TiendaWeb.Secret), Encoding.UTF8.GetBytes(body))));
        using HttpResponseMessage response = await _http.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<int> PendingAsync() => (await _tienda.Queue.GetStatusAsync(WooOrderInbox.Queue)).Pendientes;

    /// <summary>One shop with a secret, one without.</summary>
    private sealed class TwoShops(WooOrderShop speaking, WooOrderShop silent) : IWooOrderShops
    {
        public IReadOnlyList<WooOrderShop> All => [speaking, silent];

        public WooOrderShop? Find(string name) => name switch { "rosita" => speaking, "callada" => silent, _ => null };
    }
}
