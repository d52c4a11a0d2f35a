using System.IO.Compression;
using System.Text;
using System.Text.Json;
using IziSales.Ubl;
using Microsoft.Playwright;

namespace SamplePos.E2E;

/// <summary>A cashier's day, in a real browser.</summary>
[Collection(Browsers.Counter.Name)]
public sealed class SellingTests(Shop shop)
{
    [SkippableFact]
    public async Task Sale_FromLogInToAceptada_LeavesEveryPaper()
    {
        await using Till till = await shop.OpenAsync();
        IPage page = till.Page;
        await page.Locator("#buscar").FillAsync("arroz");
        await page.GetByRole(AriaRole.Option).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gaseosa Inca Kola 500 ml" }).First.ClickAsync();
        Assert.Equal("7.90", await page.Locator("#total").InnerTextAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Cobrar" }).ClickAsync();
        await page.GetByLabel("Recibido", new() { Exact = true }).FillAsync("10");
        Assert.Equal("2.10", await page.Locator("#vuelto").InnerTextAsync());
        await page.Locator("#terminar").ClickAsync();
        string number = await till.NumberAsync();
        Assert.Matches("^B001-[0-9]+$", number);
        await page.Locator("#hechoEstado").GetByText("Aceptada").WaitForAsync();

        await page.GotoAsync($"/boletas/{number}");
        await page.Locator("#estado").GetByText("Aceptada", new() { Exact = true }).WaitForAsync();
        Assert.Contains("Aceptada por SUNAT", await page.Locator(".iz-timeline").InnerTextAsync(), StringComparison.Ordinal);

        byte[] xml = await GetAsync(page, number, "xml", "application/xml");
        Assert.True(SignatureVerifier.Verify(xml).IsValid);
        Assert.Equal(7.90m, CpeReader.Read(xml).Comprobante!.Totales.ImporteTotal);
        byte[] cdr = await GetAsync(page, number, "cdr", "application/zip");
        Assert.True(CdrReader.Read(cdr).IsAceptado);
        using ZipArchive zip = new(new MemoryStream(cdr));
        Assert.Contains(zip.Entries, entry => entry.Name == $"R-10467890129-03-{number}.xml");
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(await GetAsync(page, number, "pdf", "application/pdf"), 0, 5), StringComparison.Ordinal);
        Assert.Contains(number, Encoding.UTF8.GetString(await GetAsync(page, number, "ticket", "text/html; charset=utf-8")), StringComparison.Ordinal);
        Assert.Equal([0x1B, 0x40], (await GetAsync(page, number, "escpos", "application/octet-stream"))[..2]);

        await page.GotoAsync($"/api/sales/{number}/ticket");
        Assert.Contains("Vuelto", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Sale_ByKeyboardAlone_ReachesItsNumber()
    {
        await using Till till = await shop.OpenAsync();
        IPage page = till.Page;
        await page.Locator("#buscar:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("3*7750123000373");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".iz-line").WaitForAsync();
        await page.Keyboard.TypeAsync("papa yungay");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".iz-line input:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("1.25");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#buscar:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("agu01");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".iz-line >> nth=2").WaitForAsync();
        await page.Keyboard.PressAsync("+");
        await page.Keyboard.PressAsync("Delete");
        Assert.Equal("18.20", await page.Locator("#total").InnerTextAsync());

        await page.Keyboard.PressAsync("F2");
        await page.Locator("#documento:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("45678912");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Ana Torres Díaz");
        await page.Keyboard.PressAsync("F9");
        await page.Locator("#recibido:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("20");
        await page.Locator("#terminar:enabled").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        string number = await till.NumberAsync();
        Assert.Equal("1.80", await page.Locator("#hechoVuelto").InnerTextAsync());
        await page.Locator("#nuevaVenta:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#buscar:focus").WaitForAsync();

        await page.GotoAsync($"/boletas?q=torres");
        await page.GetByText(number).WaitForAsync();
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Finish_ClickedTwice_SellsOnce()
    {
        await using Till till = await shop.OpenAsync();
        await till.ScanAsync("SAL01");
        int before = await BoletasAsync(till.Page);
        await till.Page.Keyboard.PressAsync("F9");
        await till.Page.Locator("#terminar:enabled").WaitForAsync();
        await till.Page.Locator("#terminar").DblClickAsync();
        await till.NumberAsync();

        Assert.Equal(before + 1, await BoletasAsync(till.Page));
    }

    [SkippableFact]
    public async Task SamePost_SentManyTimesAtOnce_SellsOnce()
    {
        await using Till till = await shop.OpenAsync();
        string answers = await till.Page.EvaluateAsync<string>(
            """
            async () => {
              const { post, get } = await import('/js/api.js');
              const [product] = await get('/api/products/search?q=LEC01');
              const sale = { key: 'e2e' + '7'.repeat(29), lines: [{ productId: product.id, quantity: '1.000' }], buyer: null, method: 'yape' };
              const answers = await Promise.all(Array.from({ length: 8 }, () => post('/api/sales', sale)));
              return JSON.stringify(answers.map(answer => answer.number));
            }
            """);

        Assert.Single(JsonSerializer.Deserialize<string[]>(answers)!.Distinct());
    }

    [SkippableFact]
    public async Task Reload_InEveryPhase_NeitherLosesNorRepeatsTheSale()
    {
        await using Till till = await shop.OpenAsync();
        IPage page = till.Page;
        await till.ScanAsync("FID01");
        await page.ReloadAsync();
        await page.Locator(".iz-line").WaitForAsync();
        int before = await BoletasAsync(page);

        // The answer is lost on its way: the sale is registered, the till does not know.
        await page.RouteAsync("**/api/sales", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await page.Keyboard.PressAsync("F9");
        await page.Locator("#terminar:enabled").WaitForAsync();
        await page.Locator("#terminar").ClickAsync();
        await page.GetByText("no se pierde ni se repite").WaitForAsync();
        await page.UnrouteAllAsync();
        await page.ReloadAsync();
        await page.GetByText("La venta anterior quedó registrada").WaitForAsync();

        Assert.Equal(0, await till.LinesAsync());
        Assert.Equal(before + 1, await BoletasAsync(page));
    }

    private static async Task<int> BoletasAsync(IPage page)
    {
        string list = await (await page.Context.APIRequest.GetAsync("/boletas")).TextAsync();
        return list.Split("class=\"iz-row-number\"").Length - 1;
    }

    private static async Task<byte[]> GetAsync(IPage page, string number, string what, string mediaType)
    {
        IAPIResponse response = await page.Context.APIRequest.GetAsync($"/api/sales/{number}/{what}");
        Assert.Equal((200, mediaType), (response.Status, response.Headers["content-type"]));
        return await response.BodyAsync();
    }
}
