using System.Text.Json;
using SamplePos.E2E.Hostile;

namespace SamplePos.E2E.Bienvenida;

/// <summary>While the sandbox plays SUNAT, nobody can take what is on a screen or a paper for real.</summary>
public sealed class DemoMarkTests(RunningShop shop) : IClassFixture<RunningShop>
{
    /// <summary>What the marks say: on screens, and on papers of every kind.</summary>
    private const string OnScreen = "Demo<span>stración</span>";
    private const string OnPaper = "SIN VALOR";

    [Fact]
    public async Task EveryPage_OfTheDemonstration_SaysSo()
    {
        string number = await SellAsync(shop.Admin);
        List<string> without = [];
        foreach (Target page in (await RouteMap.DiscoverAsync()).Where(static target => target.Method == "GET" && !target.IsApi))
        {
            string path = page.Path.Replace("{numero}", number, StringComparison.Ordinal).Replace("{codigo:int?}", "404", StringComparison.Ordinal).Replace("{id:long}", "1", StringComparison.Ordinal);
            using HttpResponseMessage response = await shop.Admin.GetAsync(path);
            string body = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : OnScreen;
            if (response.IsSuccessStatusCode && !body.Contains(OnScreen, StringComparison.Ordinal))
            {
                without.Add(path);
            }
        }

        string door = await shop.Anonymous.PageAsync("/ingresar");
        Assert.Empty(without);
        Assert.Contains("Demostración", door, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryPaper_OfTheDemonstration_SaysSo()
    {
        string number = await SellAsync(shop.Seller);
        FormAnswer closed = await shop.Seller.FillAsync("/caja?handler=Cerrar", ("n5000", "1"));

        Assert.Contains(OnPaper, await TextAsync(shop.Admin, $"/api/sales/{number}/ticket"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(OnPaper, await TextAsync(shop.Admin, $"/api/sales/{number}/mensaje"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(OnPaper, await TextAsync(shop.Admin, $"/api/sales/{number}/escpos"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(OnPaper, await TextAsync(shop.Admin, $"/api{closed.Location}/ticket"), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> SellAsync(ApiClient client)
    {
        (int status, JsonElement sale) = await client.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = await client.ProductAsync("PAN01"), quantity = "4" } }, method = "yape" });
        Assert.Equal(200, status);
        return sale.GetProperty("number").GetString()!;
    }

    private static async Task<string> TextAsync(ApiClient client, string path)
    {
        using HttpResponseMessage response = await client.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, path);
        return System.Text.Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync());
    }
}
