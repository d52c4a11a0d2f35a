using Microsoft.Playwright;

namespace SamplePos.E2E;

/// <summary>What the till asks before it charges, seen by the cashier.</summary>
[Collection(Browsers.Counter.Name)]
public sealed class LimitTests(Shop shop)
{
    [SkippableFact]
    public async Task Charge_BigSale_AsksForTheBuyerAndThenForTheLimit()
    {
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app);
        IPage page = till.Page;
        await till.ScanAsync("500*QUE01");
        await page.Keyboard.PressAsync("F9");
        await page.GetByText("Falta identificar al cliente: la venta pasa de S/ 700.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Poner el cliente" }).ClickAsync();

        await page.Locator("#documento:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("45678912");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Ana Torres Díaz");
        await page.Keyboard.PressAsync("F9");
        await page.GetByText("Con esta venta: El mes suma S/ 11,000.00").WaitForAsync();
        Assert.True(await page.Locator("#terminar").IsDisabledAsync());

        await page.GetByLabel("Entiendo y quiero registrar esta venta.").CheckAsync();
        await page.Locator("#terminar:enabled").ClickAsync();
        Assert.Equal("B001-1", await till.NumberAsync());
        await page.Locator("#medidor").GetByText("Tope pasado").WaitForAsync();
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Till_ProgramGone_SaysSoAndKeepsTheSale()
    {
        await using PosProcess app = await PosProcess.StartAsync();
        await using Till till = await shop.OpenAsync(app);
        await till.ScanAsync("PAN01");
        await app.KillAsync();
        await till.Page.Keyboard.PressAsync("F9");
        await till.Page.Locator("#cobroProblemas").GetByText("No hay respuesta del programa de la tienda").WaitForAsync();

        Assert.Equal(1, await till.LinesAsync());
    }
}
