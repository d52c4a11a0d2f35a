using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace SamplePos.E2E.Inicio;

/// <summary>What the owner sees before the first sale and after it, and what he takes home.</summary>
[Collection(Browsers.Books.Name)]
public sealed class DashboardTests(Shop shop)
{
    [SkippableFact]
    public async Task Dashboard_BeforeAndAfterTheFirstSale_ShowsWhatWasSold()
    {
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app);
        IPage page = till.Page;
        await page.GotoAsync("/inicio");
        await page.GetByText("Con la primera venta se llena esta página").WaitForAsync();
        await page.GotoAsync("/reportes");
        await page.GetByText("En esos días no hay ventas").WaitForAsync();
        await page.GotoAsync("/");
        await till.ScanAsync("2*arr01");
        string number = await till.ChargeAsync();

        await page.GotoAsync("/inicio");

        await page.Locator("#tablero[data-drawn=true]").WaitForAsync();
        Assert.Equal("S/ 9.80", (await page.Locator(".iz-card-main p").InnerTextAsync()).Trim());
        Assert.Contains("S/ 59.80", await page.Locator(".iz-cards").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".iz-board").GetByRole(AriaRole.Link, new() { Name = number }).WaitForAsync();
        await page.GetByText("Ver como tabla").First.ClickAsync();
        await page.Locator(".iz-as-table[open]").GetByText("9.80").WaitForAsync();
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Documents_SearchedByEachKind_AreFoundAndTheRestSaysHowToFindThem()
    {
        await using Till till = await shop.OpenAsync();
        using ApiClient client = await ApiClient.EnterAsync(shop.App);
        (_, JsonElement sold) = await client.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = await client.ProductAsync("QUE01"), quantity = "1.377" } }, buyer = new { kind = "dni", number = "48285071", name = "Rosa Quispe" }, method = "yape" });
        string number = sold.GetProperty("number").GetString()!;
        IPage page = till.Page;
        foreach (string text in new[] { number, number.ToLowerInvariant(), "48285071", "quispe rosa", $"{number[..4]} hoy" })
        {
            await page.GotoAsync("/boletas");
            await page.GetByLabel("Buscar boletas").FillAsync(text);
            await page.Keyboard.PressAsync("Enter");
            await page.Locator(".iz-rows").GetByText(number, new() { Exact = true }).WaitForAsync();
        }

        await page.GotoAsync("/boletas?q=nadie-se-llama-asi");
        await page.GetByText("Ninguna boleta coincide").WaitForAsync();
        Assert.Empty(till.Complaints);
    }

    [Fact]
    public async Task Report_AsCsv_HasItsMarkAndNoFormula()
    {
        await using PosApp app = await PosApp.StartAsync();
        using ApiClient client = await ApiClient.EnterAsync(app);
        await client.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = await client.ProductAsync("ARR01"), quantity = "2" } }, buyer = new { kind = "dni", number = "48285071", name = "=CMD(1), \"Rosa\"" }, method = "yape" });

        using HttpResponseMessage csv = await client.GetAsync("/api/reports/cliente/csv");
        using HttpResponseMessage book = await client.GetAsync("/api/reports/cliente/xlsx");
        using HttpResponseMessage none = await client.GetAsync("/api/reports/ninguno/csv");
        byte[] bytes = await csv.Content.ReadAsByteArrayAsync();
        JsonElement day = await client.ReadAsync("/api/dashboards/day");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("Documento;Cliente;Ventas;Queda;Última compra\r\n48285071;\"'=CMD(1), \"\"Rosa\"\"\";1;9.8;", Encoding.UTF8.GetString(bytes[3..]), StringComparison.Ordinal);
        Assert.EndsWith("\r\nTotal;;1;9.8;\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await book.Content.ReadAsByteArrayAsync())[..2]);
        Assert.Equal(404, (int)none.StatusCode);
        Assert.Equal(9.8m, day.GetProperty("cards").GetProperty("sales").GetProperty("now").GetDecimal());
    }
}
