using System.Text.Json;
using System.Text.Json.Nodes;
using IziSales.Testing;
using IziSales.Testing.Woo;

namespace SamplePos.E2E.TiendaWeb;

/// <summary>A running till and a WooCommerce shop on another port, connected or not yet.</summary>
public sealed class WebShopBench : IAsyncDisposable
{
    private WebShopBench(PosApp app, ApiClient admin, FakeShopHost host)
    {
        App = app;
        Admin = admin;
        Host = host;
    }

    public PosApp App { get; }

    public ApiClient Admin { get; }

    public FakeShopHost Host { get; }

    public FakeShop Web => Host.Shop;

    public static async Task<WebShopBench> StartAsync()
    {
        FakeShopHost host = new(new FakeShop(TimeProvider.System));
        PosApp app = await PosApp.StartAsync();
        return new(app, await ApiClient.EnterAsync(app), host);
    }

    /// <summary>A till whose web shop has a small catalogue, connected and read.</summary>
    public static async Task<WebShopBench> ConnectedAsync()
    {
        WebShopBench bench = await StartAsync();
        bench.Web.Products.Add("Miel de abeja 500 g", "MIEL-500", "24.90", 10m);
        bench.Web.Products.Add("Café de Villa Rica 250 g", "CAFE-250", "18.50", 4m);
        bench.Web.Products.Add("Canasta por encargo", "CANASTA", "");
        bench.Web.Products.Add(new JsonObject { ["name"] = "Todavía en borrador", ["sku"] = "BORRADOR", ["price"] = "5.00", ["status"] = "draft" });
        JsonObject polo = bench.Web.Products.AddVariable("Polo de algodón");
        bench.Web.Products.AddVariation(polo, "M", "POLO-M", "35.00", 3m);
        bench.Web.Products.Add("Arroz Costeño", "ARR01", "99.00", 7m); // the till sells it too, at its own price
        FormAnswer saved = await bench.SaveAsync();
        Assert.Equal(302, saved.Status);
        await bench.SyncAsync();
        return bench;
    }

    public Task<FormAnswer> SaveAsync(string handler = "", params (string Name, string Value)[] others) => Admin.FillAsync(
        "/ajustes/tienda-web" + handler,
        [
            .. new[]
            {
                ("Activa", "true"), ("Direccion", Web.Home.AbsoluteUri), ("Clave", Web.ConsumerKey), ("ClaveSecreta", Web.ConsumerSecret), ("Autenticacion", "Automatic"),
                ("Ruta", "Permalinks"), ("DireccionPropia", ""), ("CadaHoras", "6"), ("Descontar", "true"), ("Version", "0"),
            }.Where(field => others.All(other => other.Name != field.Item1)),
            .. others,
        ]);

    /// <summary>Asks for a reading and waits for its end.</summary>
    public async Task<JsonElement> SyncAsync(bool todo = false)
    {
        using HttpResponseMessage asked = await Admin.PostAsync("/api/tienda-web/sincronizar", new { todo });
        Assert.Equal(202, (int)asked.StatusCode);
        return await Patience.SeeAsync(() => Admin.ReadAsync("/api/tienda-web/estado"), static state => !state.GetProperty("running").GetBoolean());
    }

    /// <summary>What the till finds for a text, by code and name.</summary>
    public async Task<IReadOnlyList<(string Code, string Name, int Centimos)>> SearchAsync(string text) =>
        [.. (await Admin.ReadAsync($"/api/products/search?q={Uri.EscapeDataString(text)}")).EnumerateArray()
            .Select(one => (one.GetProperty("code").GetString()!, one.GetProperty("name").GetString()!, one.GetProperty("centimos").GetInt32()))];

    /// <summary>Sells at the till; the number of the boleta.</summary>
    public async Task<string> SellAsync(string code, string quantity)
    {
        (int status, JsonElement body) = await Admin.SellAsync(new
        {
            key = Guid.NewGuid().ToString("N"),
            lines = new[] { new { productId = await Admin.ProductAsync(code), quantity } },
            method = "yape",
        });
        Assert.True(status == 200, body.ToString());
        return body.GetProperty("number").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await App.DisposeAsync();
        await Host.DisposeAsync();
    }
}
