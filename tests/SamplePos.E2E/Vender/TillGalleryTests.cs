using Microsoft.Playwright;

namespace SamplePos.E2E.Vender;

/// <summary>Every dialog of the sale screen, the drawer and the notebook on a telephone and on a counter, in both themes. With IZISALES_ARTIFACTS the pictures are kept.</summary>
[Collection(Browsers.Counter.Name)]
public sealed class TillGalleryTests(Shop shop)
{
    private readonly Gallery _gallery = new(isWhole: false);

    [SkippableFact]
    public async Task EveryDialogAndPage_FitsAndReads()
    {
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app, Gallery.Narrow);
        IPage page = till.Page;
        await page.GotoAsync("/fiado");
        await _gallery.JudgeAsync(page, "fiado-vacio");
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
        await AdjustAsync(page);
        await _gallery.JudgeAsync(page, "vender-rebajas");
        await page.Keyboard.PressAsync("F6");
        await page.Locator("#retenidas[open] .iz-held").WaitForAsync();
        await _gallery.JudgeAsync(page, "guardadas");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#buscar").FillAsync("chicle");
        await page.GetByText("Crear «chicle»").WaitForAsync();
        await _gallery.JudgeAsync(page, "crear");
        await page.GetByText("Crear «chicle»").ClickAsync();
        await _gallery.JudgeAsync(page, "producto-nuevo");
        await page.Keyboard.PressAsync("Escape");
        await PayAsync(till);
        await DrawerAsync(page);
        _gallery.AssertFlawless();
        Assert.Empty(till.Complaints);
    }

    private async Task AdjustAsync(IPage page)
    {
        await page.Keyboard.PressAsync("F8");
        await page.Locator("#descuentoValor").FillAsync("5");
        await _gallery.JudgeAsync(page, "descuento");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".iz-line-amount").First.ClickAsync();
        await page.GetByText("Va de regalo").ClickAsync();
        await page.GetByLabel("¿Por qué?").FillAsync("Docena");
        await _gallery.JudgeAsync(page, "linea");
        await page.GetByRole(AriaRole.Button, new() { Name = "Aplicar" }).ClickAsync();
        await page.GetByText("de regalo").First.WaitForAsync();
    }

    private async Task PayAsync(Till till)
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
            await _gallery.JudgeAsync(page, $"cobrar-{method.ToLowerInvariant()}");
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
        await _gallery.JudgeAsync(page, "hecho");
    }

    private async Task DrawerAsync(IPage page)
    {
        await page.GotoAsync("/caja");
        await page.GetByLabel("Monto").Nth(1).FillAsync("10");
        await page.GetByLabel("¿Para qué?").Nth(1).FillAsync("Pago al panadero");
        await page.GetByRole(AriaRole.Button, new() { Name = "Retirar efectivo" }).ClickAsync();
        await page.GetByText("Pago al panadero").WaitForAsync();
        await page.GetByLabel("S/ 20", new() { Exact = true }).FillAsync("2");
        await _gallery.JudgeAsync(page, "caja");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cerrar la caja" }).ClickAsync();
        await page.GetByText("Lo contado").WaitForAsync();
        await _gallery.JudgeAsync(page, "cierre");
        foreach ((string path, string name) in new[] { ("/caja", "caja-cerrada"), ("/caja/cierres", "cierres"), ("/fiado", "fiado"), ("/fiado/1", "fiado-cuenta"), ("/ajustes/cobro", "ajustes-cobro"), ("/", "vender-cerrada") })
        {
            await _gallery.JudgeAsync(page, path, name);
        }

        await page.GotoAsync("/api/caja/cierres/1/ticket");
        await Gallery.KeepAsync(page, "cierre-ticket");
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("F9");
        await page.Locator("#caja").ClickAsync();
        await page.Locator("#abrirCaja[open]").WaitForAsync();
        await _gallery.JudgeAsync(page, "abrir-caja");
    }
}
