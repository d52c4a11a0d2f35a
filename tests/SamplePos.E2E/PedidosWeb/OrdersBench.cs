using System.Data.Common;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using IziSales.Testing;
using IziSales.Testing.Woo;
using IziSales.Woo;
using SamplePos.Data;
using SamplePos.E2E.TiendaWeb;

namespace SamplePos.E2E.PedidosWeb;

/// <summary>A running till connected to a WooCommerce shop that sells, and tells of it or not.</summary>
public sealed class OrdersBench : IAsyncDisposable
{
    private const string Secret = "s3cretoDeLosAvisos";

    private readonly WebShopBench _bench;
    private readonly HttpClient _shop;

    private OrdersBench(WebShopBench bench)
    {
        _bench = bench;
        _shop = new HttpClient { BaseAddress = bench.App.Address };
    }

    public PosApp App => _bench.App;

    public ApiClient Admin => _bench.Admin;

    public FakeShop Web => _bench.Web;

    public string Hook => $"/woo/127.0.0.1-{Web.Home.Port}/avisos";

    /// <summary>A till that looks after the shop's orders, and has asked it once.</summary>
    public static async Task<OrdersBench> StartAsync(string emision = "AMano", params (string Name, string Value)[] others)
    {
        OrdersBench bench = new(await WebShopBench.StartAsync());
        FormAnswer saved = await bench._bench.SaveAsync("", [("CadaHoras", "0"), ("Emision", emision), ("SecretoAvisos", Secret), ("Estados", "processing, completed"), .. others]);
        Assert.Equal(302, saved.Status);
        Assert.Equal(302, (await bench.Admin.FillAsync("/pedidos?handler=Buscar")).Status);
        return bench;
    }

    /// <summary>Somebody buys one thing in the web shop and pays.</summary>
    public long Sell(string customer, string total, string? dni = null, string sku = "CANASTA", int quantity = 1)
    {
        string[] names = customer.Split(' ', 2);
        JsonObject order = new()
        {
            ["status"] = "processing",
            ["currency"] = "PEN",
            ["prices_include_tax"] = true,
            ["total"] = total,
            ["total_tax"] = "0.00",
            ["billing"] = new JsonObject { ["first_name"] = names[0], ["last_name"] = names[1], ["company"] = "" },
            ["meta_data"] = new JsonArray(),
            ["line_items"] = new JsonArray(new JsonObject
            {
                ["id"] = 1,
                ["name"] = "Canasta navideña",
                ["quantity"] = quantity,
                ["subtotal"] = total,
                ["subtotal_tax"] = "0.00",
                ["total"] = total,
                ["total_tax"] = "0.00",
                ["sku"] = sku,
            }),
            ["tax_lines"] = new JsonArray(),
            ["shipping_lines"] = new JsonArray(),
            ["fee_lines"] = new JsonArray(),
        };
        long id = Web.Orders.Add(order)["id"]!.GetValue<long>();
        Web.Orders[id]["date_created_gmt"] = Web.Time.GetUtcNow().AddMinutes(1).ToString("yyyy-MM-dd'T'HH:mm:ss"); // stamps have whole seconds
        if (dni is not null)
        {
            Identify(id, dni);
        }

        return id;
    }

    /// <summary>The shop's people write the buyer's DNI on an order.</summary>
    public void Identify(long id, string dni)
    {
        Web.Orders[id]["meta_data"]!.AsArray().Add(new JsonObject { ["id"] = 1, ["key"] = "_billing_dni", ["value"] = dni });
        Web.Orders.Move(id, "processing");
    }

    /// <summary>Gives one thing back for a part of the money.</summary>
    public void Refund(long id, string amount) => Web.Orders.Refund(id, new JsonObject
    {
        ["id"] = 9_000 + id,
        ["amount"] = amount,
        ["reason"] = "Llegó roto",
        ["line_items"] = new JsonArray(),
        ["shipping_lines"] = new JsonArray(),
        ["fee_lines"] = new JsonArray(),
    });

    /// <summary>The shop tells of an order; answers with the status that it got.</summary>
    public async Task<int> TellAsync(long id, string secret = Secret, string? hook = null)
    {
        byte[] body = Encoding.UTF8.GetBytes(Web.Orders[id].ToJsonString());
        using HttpRequestMessage request = new(HttpMethod.Post, hook ?? Hook) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(WooWebhook.TopicHeader, "order.updated");
        request.Headers.Add(WooWebhook.SignatureHeader, Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)));
        using HttpResponseMessage response = await _shop.SendAsync(request);
        return (int)response.StatusCode;
    }

    /// <summary>How much the shop's own book says there is of a product.</summary>
    public async Task<decimal> StockAsync(string code)
    {
        using PosDatabase database = PosDatabase.InFile(Path.Combine(App.DataFolder, "samplepos.db"));
        await using DbConnection connection = await database.OpenAsync();
        return await connection.ExecuteScalarAsync<long>("SELECT milesimos FROM pos_productos WHERE codigo = @code", new { code }) / 1000m;
    }

    /// <summary>Presses the order's button, and shows the page to which that leads.</summary>
    public async Task<string> IssueAsync(long id, bool confirmed = false)
    {
        FormAnswer answer = await Admin.FillAsync("/pedidos?handler=Emitir", ("pedido", $"{id}"), ("confirmo", confirmed ? "true" : "false"));
        return answer.Location is { } location ? await Admin.PageAsync(location) : answer.Page;
    }

    /// <summary>The page once it says something.</summary>
    public Task<string> UntilAsync(string path, params string[] sentences) => Patience.SeeAsync(
        () => Admin.PageAsync(path),
        page => sentences.All(sentence => page.Contains(sentence, StringComparison.Ordinal)),
        awaited: $"{path} says «{string.Join("», «", sentences)}»");

    /// <summary>Waits until nothing is being looked at or issued.</summary>
    public Task IdleAsync() => Patience.SeeAsync(() => Admin.ReadAsync("/api/pedidos/estado"), static state => !state.GetProperty("running").GetBoolean());

    public async ValueTask DisposeAsync()
    {
        _shop.Dispose();
        await _bench.DisposeAsync();
    }
}
