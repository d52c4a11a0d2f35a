using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E.TiendaWeb;

/// <summary>The web shop's pages in the browser: they fit, they read, and the button shows how far the reading is.</summary>
[Collection(Browsers.Web.Name)]
public sealed class WebShopGalleryTests(Shop shop)
{
    [SkippableFact]
    public async Task Pages_AtEveryWidth_FitAndRead()
    {
        Tools.Chromium.Require();
        await using WebShopBench bench = await WebShopBench.ConnectedAsync();
        await using Till till = await shop.OpenAsync(bench.App, Gallery.Narrow);
        Gallery gallery = new();
        await gallery.JudgeAsync(till.Page, "/tienda-web", "tienda-web");
        await gallery.JudgeAsync(till.Page, "/ajustes/tienda-web", "ajustes-tienda-web");
        await till.Page.GetByRole(AriaRole.Button, new() { Name = "Probar" }).ClickAsync();
        await till.Page.Locator("#prueba").WaitForAsync();
        await gallery.JudgeAsync(till.Page, "ajustes-tienda-web-probada");

        gallery.AssertFlawless();
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Sync_ByTheButton_EndsWithTheNewProducts()
    {
        Tools.Chromium.Require();
        await using WebShopBench bench = await WebShopBench.ConnectedAsync();
        await using Till till = await shop.OpenAsync(bench.App);
        await till.Page.GotoAsync("/tienda-web");
        bench.Web.Products.Add("Chocolate 70 %", "CHOCO-70", "12.00", 6m);

        await till.Page.GetByRole(AriaRole.Button, new() { Name = "Sincronizar ahora" }).ClickAsync();

        await till.Page.GetByText("Chocolate 70 %").WaitForAsync();
        Assert.Empty(till.Complaints);
    }
}
