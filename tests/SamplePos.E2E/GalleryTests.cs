using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E;

/// <summary>Every page at the four widths in both themes: nothing overflows, everything is labelled and readable. With IZISALES_ARTIFACTS the pictures are kept.</summary>
[Collection(OneShop.Name)]
public sealed class GalleryTests(Shop shop)
{
    private readonly List<string> _faults = [];

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task EveryPage_AtFourWidths_FitsAndReads(ColorScheme theme)
    {
        await using Till till = await shop.OpenAsync(options: new() { ColorScheme = theme });
        await SellMuchAsync();
        IPage page = till.Page;
        string annulled = await SellAsync(till);
        await AnnulAsync(page, annulled);
        string number = await SellAsync(till);
        foreach ((int width, int height) in Screens.Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            string name = $"{width}-{theme.ToString().ToLowerInvariant()}";
            await page.GotoAsync("/");
            await JudgeAsync(page, $"vender-vacia-{name}");
            await FillAsync(till);
            await JudgeAsync(page, $"vender-{name}");
            await page.Locator("#buscar").FillAsync("ga");
            await page.GetByRole(AriaRole.Option).First.WaitForAsync();
            await JudgeAsync(page, $"vender-buscar-{name}");
            await page.Keyboard.PressAsync("Escape");
            await page.Keyboard.PressAsync("F2");
            await page.Keyboard.TypeAsync("1234567");
            await page.Keyboard.PressAsync("F9");
            await JudgeAsync(page, $"vender-cliente-{name}");
            await page.GetByText("Varios", new() { Exact = true }).ClickAsync();
            await page.Keyboard.PressAsync("F9");
            await page.Locator("#terminar:enabled").WaitForAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "S/ 50" }).ClickAsync();
            await JudgeAsync(page, $"cobrar-{name}");
            await page.Keyboard.PressAsync("Escape");
            await page.RouteAsync("**/api/sending/status", static route => route.FulfillAsync(new() { Json = new { sentence = "Se enviará cuando vuelva la conexión (3 pendientes). Puede seguir vendiendo." } }));
            await page.ReloadAsync();
            await page.GetByText("Se enviará cuando vuelva").WaitForAsync();
            await JudgeAsync(page, $"vender-sin-conexion-{name}");
            await page.UnrouteAllAsync();
            await page.EvaluateAsync("sessionStorage.clear()");
            await page.GotoAsync("/boletas");
            await JudgeAsync(page, $"boletas-{name}");
            await page.GotoAsync($"/boletas/{number}");
            await JudgeAsync(page, $"boleta-{name}");
            await page.GetByText("Anular", new() { Exact = true }).ClickAsync();
            await JudgeAsync(page, $"boleta-anular-{name}");
            await page.GotoAsync($"/boletas/{annulled}");
            await JudgeAsync(page, $"boleta-anulada-{name}");
            await page.GotoAsync($"/api/sales/{number}/ticket");
            await KeepAsync(page, $"ticket-{name}");
            await page.GotoAsync("/impresion");
            await JudgeAsync(page, $"impresion-{name}");
            await page.GotoAsync("/ajustes/impresora");
            await page.GetByText("Así sale el ticket de prueba").ClickAsync();
            await JudgeAsync(page, $"ajustes-impresora-{name}");
            await page.GotoAsync("/no-existe");
            await JudgeAsync(page, $"no-existe-{name}");
        }

        await till.Page.Context.ClearCookiesAsync();
        foreach ((int width, int height) in Screens.Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.GotoAsync("/ingresar");
            await JudgeAsync(page, $"ingresar-{width}-{theme.ToString().ToLowerInvariant()}");
        }

        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
        Assert.DoesNotContain(till.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }

    private static async Task<string> SellAsync(Till till)
    {
        await till.Page.Locator("#buscar").WaitForAsync();
        await FillAsync(till);
        string number = await till.ChargeAsync();
        await till.Page.Locator("#hechoEstado").GetByText("Aceptada").WaitForAsync();
        await KeepAsync(till.Page, "hecho-" + number);
        return number;
    }

    private static async Task AnnulAsync(IPage page, string number)
    {
        await page.GotoAsync($"/boletas/{number}");
        await page.GetByText("Anular", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("¿Por qué se anula?").FillAsync("El cliente se llevó otra cosa");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Anular {number}" }).ClickAsync();
        await page.Locator("#estado").GetByText("Anulada", new() { Exact = true }).WaitForAsync(new() { Timeout = 30_000 });
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

    private async Task JudgeAsync(IPage page, string name)
    {
        string[] faults = await page.EvaluateAsync<string[]>(await File.ReadAllTextAsync(RepoRoot.Combine("tests/SamplePos.E2E/js/judge.js")));
        await KeepAsync(page, name);
        _faults.AddRange(faults.Select(fault => $"{name}: {fault}"));
    }

    private static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("IZISALES_ARTIFACTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "samplepos", name + ".png") });
        }
    }
}
