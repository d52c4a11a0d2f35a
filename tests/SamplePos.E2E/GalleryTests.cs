using Microsoft.Playwright;

namespace SamplePos.E2E;

/// <summary>Every page at the four widths in both themes: nothing overflows, everything is labelled and readable. With IZISALES_ARTIFACTS the pictures are kept.</summary>
[Collection(Browsers.Counter.Name)]
public sealed class GalleryTests(Shop shop)
{
    [SkippableFact]
    public async Task EveryPage_AtFourWidths_FitsAndReads()
    {
        await using Till till = await shop.OpenAsync(options: Gallery.Narrow);
        await SellMuchAsync();
        IPage page = till.Page;
        string annulled = await SellAsync(till);
        await AnnulAsync(page, annulled);
        string number = await SellAsync(till);
        Gallery gallery = new(isWhole: false);
        await page.GotoAsync("/");
        await gallery.JudgeAsync(page, "vender-vacia");
        await FillAsync(till);
        await gallery.JudgeAsync(page, "vender");
        await page.Locator("#buscar").FillAsync("ga");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await gallery.JudgeAsync(page, "vender-buscar");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("1234567");
        await page.Keyboard.PressAsync("F9");
        await gallery.JudgeAsync(page, "vender-cliente");
        await page.GetByText("Varios", new() { Exact = true }).ClickAsync();
        await page.Keyboard.PressAsync("F9");
        await page.Locator("#terminar:enabled").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "S/ 50" }).ClickAsync();
        await gallery.JudgeAsync(page, "cobrar");
        await page.Keyboard.PressAsync("Escape");
        await page.RouteAsync("**/api/sending/status", static route => route.FulfillAsync(new() { Json = new { sentence = "Se enviará cuando vuelva la conexión (3 pendientes). Puede seguir vendiendo." } }));
        await page.ReloadAsync();
        await page.GetByText("Se enviará cuando vuelva").WaitForAsync();
        await gallery.JudgeAsync(page, "vender-sin-conexion");
        await page.UnrouteAllAsync();
        await page.EvaluateAsync("sessionStorage.clear()");
        await page.GotoAsync("/boletas");
        await gallery.JudgeAsync(page, "boletas");
        await page.GotoAsync($"/boletas/{number}");
        await gallery.JudgeAsync(page, "boleta");
        await page.GetByText("Anular", new() { Exact = true }).ClickAsync();
        await gallery.JudgeAsync(page, "boleta-anular");
        await page.GotoAsync($"/boletas/{annulled}");
        await gallery.JudgeAsync(page, "boleta-anulada");
        await page.GotoAsync($"/api/sales/{number}/ticket");
        await Gallery.KeepAsync(page, "ticket");
        await page.GotoAsync("/impresion");
        await gallery.JudgeAsync(page, "impresion");
        await page.GotoAsync("/ajustes/impresora");
        await page.GetByText("Así sale el ticket de prueba").ClickAsync();
        await gallery.JudgeAsync(page, "ajustes-impresora");
        await page.GotoAsync("/no-existe");
        await gallery.JudgeAsync(page, "no-existe");

        await till.Page.Context.ClearCookiesAsync();
        await gallery.JudgeAsync(page, "/ingresar", "ingresar");

        gallery.AssertFlawless();
        Assert.DoesNotContain(till.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }

    private static async Task<string> SellAsync(Till till)
    {
        await till.Page.Locator("#buscar").WaitForAsync();
        await FillAsync(till);
        string number = await till.ChargeAsync();
        await till.Page.Locator("#hechoEstado").GetByText("Aceptada").WaitForAsync();
        await Gallery.KeepAsync(till.Page, "hecho-" + number);
        return number;
    }

    private static async Task AnnulAsync(IPage page, string number)
    {
        await page.GotoAsync($"/boletas/{number}");
        await page.GetByText("Anular", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("¿Por qué se anula?").FillAsync("El cliente se llevó otra cosa");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Anular {number}" }).ClickAsync();
        await page.Locator("#estado").GetByText("Anulada", new() { Exact = true }).WaitForAsync();
        await page.GotoAsync("/");
    }

    /// <summary>Half a month's cheese, so that the meter has something to show.</summary>
    private async Task SellMuchAsync()
    {
        using ApiClient client = await ApiClient.EnterAsync(shop.App);
        int cheese = await client.ProductAsync("QUE01");
        (int status, _) = await client.SellAsync(new
        {
            key = Guid.NewGuid().ToString("N"),
            lines = new[] { new { productId = cheese, quantity = "96.5" } },
            buyer = new { kind = "ruc", number = "10432187654", name = "Comedor Santa Rosa" },
            method = "plin",
        });
        Assert.Equal(200, status);
    }

    private static async Task FillAsync(Till till)
    {
        await till.ScanAsync("2*arr01");
        await till.ScanAsync("LEC01");
        await till.ScanAsync("1.35*CEB01");
        await till.ScanAsync("4*GAS01");
        await till.ScanAsync("ace01");
    }
}
