using IziSales.Testing;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace SamplePos.E2E.Vender;

/// <summary>What a cashier does besides selling and charging, in a real browser: by keys on a counter, by touch on a telephone.</summary>
[Collection(Browsers.Counter.Name)]
public sealed class TillFlowTests(Shop shop, ITestOutputHelper output)
{
    [SkippableFact]
    public async Task Keys_HoldAndResume_ServeAnotherBuyerInBetween()
    {
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app);
        IPage page = till.Page;
        await till.ScanAsync("3*ARR01");
        await page.Keyboard.PressAsync("F4");
        await page.GetByText("Venta guardada. F6 la retoma.").WaitForAsync();
        Assert.Equal("1", await page.Locator("#cuantasRetenidas").InnerTextAsync());
        await till.ScanAsync("PAN01");
        await page.ReloadAsync();
        await page.Locator("#cuantasRetenidas:not([hidden])").WaitForAsync();
        await page.Keyboard.PressAsync("F6");
        await page.GetByRole(AriaRole.Button, new() { Name = "Arroz Costeño" }).WaitForAsync();
        await KeepAsync(page, "guardadas");
        await page.Keyboard.PressAsync("Enter");

        await page.Locator(".iz-line").GetByText("Arroz Costeño extra 1 kg").WaitForAsync();
        Assert.Equal("14.70", await page.Locator("#total").InnerTextAsync());
        Assert.Equal("1", await page.Locator("#cuantasRetenidas").InnerTextAsync()); // the bread changed places with it
        Assert.Equal("B001-1", await till.ChargeAsync());
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Keys_DiscountOnSaleAndLine_AreTakenFromTheTotal()
    {
        await using Till till = await shop.OpenAsync();
        IPage page = till.Page;
        await till.ScanAsync("10*ARR01");
        await page.Keyboard.PressAsync("F8");
        await page.Locator("#descuentoValor:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("10");
        Assert.Equal("44.10", await page.Locator("#descuentoQueda").InnerTextAsync());
        await KeepAsync(page, "descuento");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("44.10", await page.Locator("#total").InnerTextAsync());

        await page.Locator(".iz-line-amount").ClickAsync();
        await page.Locator("#precioLinea").FillAsync("4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Aplicar" }).ClickAsync();
        await page.GetByText("Escriba por qué: queda anotado con su nombre.").WaitForAsync();
        await page.GetByLabel("¿Por qué?").FillAsync("Bolsa rota");
        await KeepAsync(page, "linea");
        await page.GetByRole(AriaRole.Button, new() { Name = "Aplicar" }).ClickAsync();
        Assert.Equal("36.00", await page.Locator("#total").InnerTextAsync());
        string number = await till.ChargeAsync();

        Assert.Equal("S/ 36.00", await page.Locator("#hechoTotal").InnerTextAsync());
        await page.Locator("#hechoEstado").GetByText("Aceptada").WaitForAsync();
        await page.GotoAsync($"/boletas/{number}");
        Assert.Contains("36.00", await page.Locator(".iz-sold-total").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Charge_CajaClosed_AsksForTheFloatAndGoesOn()
    {
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app);
        IPage page = till.Page;
        await page.Context.ClearCookiesAsync(new() { Name = "samplepos.caja" });
        await page.ReloadAsync();
        await till.ScanAsync("PAN01");
        await page.Keyboard.PressAsync("F9");
        await page.Locator("#fondo:focus").WaitForAsync();
        await page.Locator("#cajaCual").SelectOptionAsync("");
        await page.GetByLabel("Nombre de la caja nueva").FillAsync("Caja 9");
        await page.Locator("#fondo").FillAsync("35.50");
        await KeepAsync(page, "abrir-caja");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#terminar:enabled").ClickAsync();
        await till.NumberAsync();
        await page.GotoAsync("/caja");

        await page.GetByRole(AriaRole.Heading, new() { Name = "Caja 9" }).WaitForAsync();
        Assert.Contains("35.70", await page.Locator(".iz-figure").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByLabel("S/ 20", new() { Exact = true }).FillAsync("1");
        await page.GetByLabel("S/ 5", new() { Exact = true }).FillAsync("3");
        Assert.Equal("0.70", await page.Locator("#diferencia").InnerTextAsync());
        await KeepAsync(page, "caja");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cerrar la caja" }).ClickAsync();
        await page.GetByText("Falta S/ 0.70").WaitForAsync();
        await KeepAsync(page, "cierre");
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Charge_Mixed_AddsUpAndGivesChangeOnlyOfCash()
    {
        await using Till till = await shop.OpenAsync();
        IPage page = till.Page;
        await till.ScanAsync("10*ARR01");
        await page.GetByText("Mixto", new() { Exact = true }).ClickAsync();
        await page.Keyboard.PressAsync("F9");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Yape" }).FillAsync("20");
        await page.GetByText("Faltan S/ 29.00.").WaitForAsync();
        Assert.True(await page.Locator("#terminar").IsDisabledAsync());
        await page.GetByTitle("Poner lo que falta en Plin").ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Plin" }).FillAsync("9");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Efectivo" }).FillAsync("50");
        Assert.Equal("30.00", await page.Locator("#mixtoVuelto").InnerTextAsync());
        await KeepAsync(page, "mixto");
        await page.Keyboard.PressAsync("Enter");
        await till.NumberAsync();

        Assert.Equal("30.00", await page.Locator("#hechoVuelto").InnerTextAsync());
        await page.Locator("#hechoWhatsapp[href^='https://wa.me/?text=']").WaitForAsync();
        await KeepAsync(page, "hecho-mixto");
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Fiado_ByTouchOnATelephone_IsOwedAndPaid()
    {
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app, new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true });
        IPage page = till.Page;
        await page.GotoAsync("/fiado");
        await page.GetByLabel("Nombre", new() { Exact = true }).FillAsync("Juana Pérez, la del 302");
        await page.GetByLabel("Celular").FillAsync("987654321");
        await page.GetByLabel("Se le fía hasta").FillAsync("50");
        await page.GetByRole(AriaRole.Button, new() { Name = "Abrir la cuenta" }).TapAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Juana Pérez, la del 302" }).WaitForAsync();

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gaseosa Inca Kola 500 ml" }).First.TapAsync();
        await page.Locator(".iz-methods").GetByText("Fiado", new() { Exact = true }).TapAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cobrar" }).TapAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Juana Pérez" }).TapAsync();
        await KeepAsync(page, "fiado-360");
        await page.Locator("#terminar:enabled").TapAsync();
        await till.NumberAsync();

        await page.GotoAsync("/fiado");
        await page.GetByRole(AriaRole.Link, new() { Name = "Juana Pérez" }).TapAsync();
        Assert.Contains("3.00", await page.Locator(".iz-letter-total").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByLabel("Paga", new() { Exact = true }).FillAsync("3");
        await KeepAsync(page, "cuenta-360");
        await page.GetByRole(AriaRole.Button, new() { Name = "Registrar el abono" }).TapAsync();
        await page.GetByText("Abono · Efectivo").WaitForAsync();
        Assert.Contains("0.00", await page.Locator(".iz-letter-total").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Search_UnknownBarcode_MakesTheProductAndSellsIt()
    {
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app);
        IPage page = till.Page;
        await page.Locator("#buscar").FillAsync("775099887766");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Crear «775099887766»").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#nuevoNombre:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("Chicle de menta");
        await page.Locator("#nuevoPrecio").FillAsync("0.50");
        await KeepAsync(page, "producto-nuevo");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".iz-line").GetByText("Chicle de menta").WaitForAsync();

        Assert.Equal("B001-1", await till.ChargeAsync());
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Finish_FromKeyToNumber_TellsHowLongItTook()
    {
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app);
        List<double> times = [];
        for (int sale = 0; sale < 12; sale++)
        {
            await till.ScanAsync("PAN01");
            await till.Page.Keyboard.PressAsync("F9");
            await till.Page.Locator("#terminar:enabled").WaitForAsync();
            times.Add(await till.Page.EvaluateAsync<double>(
                """
                () => new Promise(resolve => {
                  const number = document.getElementById('cobroHecho');
                  const start = performance.now();
                  new MutationObserver((_, observer) => { observer.disconnect(); requestAnimationFrame(() => resolve(performance.now() - start)); })
                    .observe(number, { attributes: true, attributeFilter: ['hidden'] });
                  document.getElementById('cobroPagar').requestSubmit();
                })
                """));
            await till.Page.Keyboard.PressAsync("Enter");
        }

        times.Sort();
        output.WriteLine(FormattableString.Invariant($"From the key to the number on the screen: median {times[times.Count / 2]:0} ms, worst {times[^1]:0} ms."));
        Assert.Equal(12, times.Count);
    }

    private static async Task KeepAsync(IPage page, string name)
    {
        string[] faults = await page.EvaluateAsync<string[]>(await File.ReadAllTextAsync(RepoRoot.Combine("tests/SamplePos.E2E/js/judge.js")));
        if (Environment.GetEnvironmentVariable("IZISALES_ARTIFACTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "samplepos", $"caja-{name}.png") });
        }

        Assert.True(faults.Length == 0, $"{name}: {string.Join("\n", faults)}");
    }
}
