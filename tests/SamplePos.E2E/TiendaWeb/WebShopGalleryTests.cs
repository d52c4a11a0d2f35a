using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E.TiendaWeb;

/// <summary>The web shop's pages in the browser: they fit, they read, and the button shows how far the reading is.</summary>
[Collection(OneShop.Name)]
public sealed class WebShopGalleryTests(Shop shop)
{
    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Pages_AtEveryWidth_FitAndRead(ColorScheme theme)
    {
        Tools.Chromium.Require();
        await using WebShopBench bench = await WebShopBench.ConnectedAsync();
        await using Till till = await shop.OpenAsync(bench.App, new() { ColorScheme = theme });
        List<string> faults = [];
        foreach ((int width, int height) in Screens.Sizes)
        {
            await till.Page.SetViewportSizeAsync(width, height);
            string name = $"{width}-{theme.ToString().ToLowerInvariant()}";
            await till.Page.GotoAsync("/tienda-web");
            await JudgeAsync(till.Page, $"tienda-web-{name}", faults);
            await till.Page.GotoAsync("/ajustes/tienda-web");
            await JudgeAsync(till.Page, $"ajustes-tienda-web-{name}", faults);
            await till.Page.GetByRole(AriaRole.Button, new() { Name = "Probar" }).ClickAsync();
            await till.Page.Locator("#prueba").WaitForAsync();
            await JudgeAsync(till.Page, $"ajustes-tienda-web-probada-{name}", faults);
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
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

        await till.Page.GetByText("Chocolate 70 %").WaitForAsync(new() { Timeout = 30_000 });
        Assert.Empty(till.Complaints);
    }

    private static async Task JudgeAsync(IPage page, string name, List<string> faults)
    {
        string[] found = await page.EvaluateAsync<string[]>(await File.ReadAllTextAsync(RepoRoot.Combine("tests/SamplePos.E2E/js/judge.js")));
        faults.AddRange(found.Select(fault => $"{name}: {fault}"));
        if (Environment.GetEnvironmentVariable("IZISALES_ARTIFACTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "samplepos", name + ".png"), FullPage = true });
        }
    }
}
