using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E.Vender;

/// <summary>Every dialog of the sale screen, the drawer and the notebook on a telephone and on a counter, in both themes. With IZISALES_ARTIFACTS the pictures are kept.</summary>
[Collection(OneShop.Name)]
public sealed class TillGalleryTests(Shop shop)
{
    private readonly List<string> _faults = [];

    [SkippableTheory]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    [InlineData(1366, 768, ColorScheme.Light)]
    [InlineData(1366, 768, ColorScheme.Dark)]
    public async Task EveryDialogAndPage_FitsAndReads(int width, int height, ColorScheme theme)
    {
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app, new() { ColorScheme = theme, ViewportSize = new() { Width = width, Height = height } });
        IPage page = till.Page;
        string suffix = $"{width}-{theme.ToString().ToLowerInvariant()}";
        await page.GotoAsync("/fiado");
        await JudgeAsync(page, $"fiado-vacio-{suffix}");
        await page.EvaluateAsync(
            """
            async () => {
              const token = document.querySelector('meta[name="izi-token"]').content;
              for (const [name, limit] of [['Juana Pérez, la del 302', '80'], ['Don Pedro', '30'], ['Comedor Santa Rosa de las Hermanas Unidas de la Cuadra Seis', '500']]) {
                await fetch('/fiado', { method: 'POST', body: new URLSearchParams({ 'Form.Nombre': name, 'Form.Limite': limit, __RequestVerificationToken: token }) });
              }
            }
            """);
        await page.GotoAsync("/");
        await till.ScanAsync("2*arr01");
        await page.Keyboard.PressAsync("F4");
        await page.Locator("#cuantasRetenidas:not([hidden])").WaitForAsync();
        await till.ScanAsync("12*PAN01");
        await till.ScanAsync("1.35*CEB01");
        await till.ScanAsync("ace01");
        await AdjustAsync(page, suffix);
        await JudgeAsync(page, $"vender-rebajas-{suffix}");
        await page.Keyboard.PressAsync("F6");
        await page.Locator("#retenidas[open] .iz-held").WaitForAsync();
        await JudgeAsync(page, $"guardadas-{suffix}");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#buscar").FillAsync("chicle");
        await page.GetByText("Crear «chicle»").WaitForAsync();
        await JudgeAsync(page, $"crear-{suffix}");
        await page.GetByText("Crear «chicle»").ClickAsync();
        await JudgeAsync(page, $"producto-nuevo-{suffix}");
        await page.Keyboard.PressAsync("Escape");
        await PayAsync(till, suffix);
        await DrawerAsync(page, suffix);
        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
        Assert.Empty(till.Complaints);
    }

    private async Task AdjustAsync(IPage page, string suffix)
    {
        await page.Keyboard.PressAsync("F8");
        await page.Locator("#descuentoValor").FillAsync("5");
        await JudgeAsync(page, $"descuento-{suffix}");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".iz-line-amount").First.ClickAsync();
        await page.GetByText("Va de regalo").ClickAsync();
        await page.GetByLabel("¿Por qué?").FillAsync("Docena");
        await JudgeAsync(page, $"linea-{suffix}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Aplicar" }).ClickAsync();
        await page.GetByText("de regalo").First.WaitForAsync();
    }

    private async Task PayAsync(Till till, string suffix)
    {
        IPage page = till.Page;
        foreach (string method in new[] { "Yape", "Transferencia", "Fiado", "Mixto" })
        {
            await page.Locator(".iz-methods").GetByText(method, new() { Exact = true }).ClickAsync();
            await page.Keyboard.PressAsync("F9");
            await page.Locator("#cobro[open]").WaitForAsync();
            if (method == "Fiado")
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "Juana Pérez" }).ClickAsync();
            }
            else if (method == "Mixto")
            {
                await page.GetByRole(AriaRole.Textbox, new() { Name = "Yape" }).FillAsync("5");
                await page.GetByRole(AriaRole.Textbox, new() { Name = "Efectivo" }).FillAsync("20");
            }

            await page.Locator("#terminar:enabled").WaitForAsync();
            await JudgeAsync(page, $"cobrar-{method.ToLowerInvariant()}-{suffix}");
            if (method is "Fiado")
            {
                await page.Locator("#terminar").ClickAsync();
                await till.NumberAsync();
                await page.Keyboard.PressAsync("Enter");
                await till.ScanAsync("ace01");
            }
            else if (method != "Mixto")
            {
                await page.Keyboard.PressAsync("Escape");
            }
        }

        await page.Locator("#terminar").ClickAsync();
        await till.NumberAsync();
        await page.Locator("#hechoWhatsapp[href]").WaitForAsync();
        await JudgeAsync(page, $"hecho-{suffix}");
    }

    private async Task DrawerAsync(IPage page, string suffix)
    {
        await page.GotoAsync("/caja");
        await page.GetByLabel("Monto").Nth(1).FillAsync("10");
        await page.GetByLabel("¿Para qué?").Nth(1).FillAsync("Pago al panadero");
        await page.GetByRole(AriaRole.Button, new() { Name = "Retirar efectivo" }).ClickAsync();
        await page.GetByText("Pago al panadero").WaitForAsync();
        await page.GetByLabel("S/ 20", new() { Exact = true }).FillAsync("2");
        await JudgeAsync(page, $"caja-{suffix}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cerrar la caja" }).ClickAsync();
        await page.GetByText("Lo contado").WaitForAsync();
        await JudgeAsync(page, $"cierre-{suffix}");
        foreach ((string path, string name) in new[] { ("/caja", "caja-cerrada"), ("/caja/cierres", "cierres"), ("/fiado", "fiado"), ("/fiado/1", "fiado-cuenta"), ("/ajustes/cobro", "ajustes-cobro"), ("/", "vender-cerrada") })
        {
            await page.GotoAsync(path);
            await JudgeAsync(page, $"{name}-{suffix}");
        }

        await page.GotoAsync("/api/caja/cierres/1/ticket");
        await KeepAsync(page, $"cierre-ticket-{suffix}");
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("F9");
        await page.Locator("#caja").ClickAsync();
        await page.Locator("#abrirCaja[open]").WaitForAsync();
        await JudgeAsync(page, $"abrir-caja-{suffix}");
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
