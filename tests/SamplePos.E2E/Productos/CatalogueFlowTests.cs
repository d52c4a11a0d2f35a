using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E.Productos;

/// <summary>A product from its first line in the catalogue to its last on the shelf, in a real browser.</summary>
[Collection(Browsers.Shelves.Name)]
public sealed class CatalogueFlowTests(Shop shop)
{
    [SkippableFact]
    public async Task Product_MadeCountedSoldAndAnnulled_ShowsItsStockAtEveryStep()
    {
        await using Till till = await shop.OpenAsync();
        IPage page = till.Page;
        await page.GotoAsync("/productos/nuevo");
        await page.GetByLabel("Nombre").FillAsync("Turrón de Doña Pepa");
        await page.GetByLabel("Precio (S/)").FillAsync("12,50");
        await page.GetByLabel("Código", new() { Exact = true }).FillAsync("TUR01");
        await page.GetByLabel("Códigos de barras").FillAsync("7759990001 7759990002");
        await page.GetByLabel("Categoría").FillAsync("Dulces");
        await page.GetByLabel("Mínimo").FillAsync("4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Agregar" }).ClickAsync();
        await page.GetByText("Guardado.").WaitForAsync();

        await page.GotoAsync("/existencias/conteo");
        await ScanAsync(page, "7759990002");
        await ScanAsync(page, "TUR01");
        await page.WaitForFunctionAsync("() => document.querySelector('#contados input').value === '2'");
        await page.GetByLabel("Cuánto hay de Turrón de Doña Pepa").FillAsync("5");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Guardar el conteo" }).ClickAsync();
        await page.Locator("#avisoConteo").GetByText("Guardado: 1 producto contado.").WaitForAsync();

        await page.GotoAsync("/");
        await page.Locator("#buscar").FillAsync("turron");
        await page.GetByText("hay 5 und").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await till.ScanAsync("7759990001");
        await till.ScanAsync("PAN01");
        string number = await till.ChargeAsync();
        await page.Locator("#hechoEstado").GetByText("Aceptada").WaitForAsync();

        await page.GotoAsync("/productos?q=turron");
        await page.Locator(".iz-goods").GetByText("por acabarse").WaitForAsync();
        await page.GetByText("Turrón de Doña Pepa").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Movimientos" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await page.GetByText("Anular", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("¿Por qué se anula?").FillAsync("Se equivocó de dulce");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Anular {number}" }).ClickAsync();
        await page.Locator(".iz-timeline").GetByText("Se pidió anularla").WaitForAsync();

        await page.GotoAsync("/productos?q=TUR01");
        await page.GetByText("Turrón de Doña Pepa").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Movimientos" }).ClickAsync();
        Assert.Equal(["Anulación", "Venta", "Primer conteo"], await page.Locator(".iz-ledger b").AllInnerTextsAsync());
        Assert.Contains("5", await page.Locator(".iz-letter-total").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Pages_AtEveryWidth_FitAndRead()
    {
        Tools.Chromium.Require();
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app, Gallery.Narrow);
        IPage page = till.Page;
        string[] ids = await SetUpAsync(app);
        Gallery gallery = new();
        foreach ((string path, string picture) in new[]
        {
            ("/productos", "productos"), ("/productos?q=nada+de+esto", "productos-nada"), ("/productos/nuevo", "producto-nuevo"), ($"/productos/{ids[0]}", "producto"),
            ($"/productos/{ids[0]}/movimientos", "movimientos"), ("/existencias", "por-comprar"), ("/ajustes/existencias", "ajustes-existencias"),
        })
        {
            await gallery.JudgeAsync(page, path, picture);
        }

        await page.GotoAsync("/existencias/conteo");
        await ScanAsync(page, "LEC01");
        await ScanAsync(page, "CEB01");
        await page.Locator("#contados li").Nth(1).WaitForAsync();
        await gallery.JudgeAsync(page, "conteo");
        await page.EvaluateAsync("sessionStorage.clear()");
        await page.GotoAsync("/");
        await page.Locator("#buscar").FillAsync("ar");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await gallery.JudgeAsync(page, "vender-existencias");

        gallery.AssertFlawless();
        Assert.Empty(till.Complaints);
    }

    /// <summary>A shop that counts some of its goods, sells more rice than it has, and throws some away.</summary>
    private static async Task<string[]> SetUpAsync(PosApp app)
    {
        using ApiClient client = await ApiClient.EnterAsync(app);
        int rice = await client.ProductAsync("ARR01");
        int milk = await client.ProductAsync("LEC01");
        int onion = await client.ProductAsync("CEB01");
        (int status, _) = await client.SellAsync(
            new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = rice, counted = 10_000, seen = 0 }, new { productId = milk, counted = 48_000, seen = 0 }, new { productId = onion, counted = 12_350, seen = 0 } } },
            "/api/existencias/conteo");
        Assert.Equal(200, status);
        Assert.Equal(302, (await client.FillAsync($"/productos/{rice}/movimientos", ("Form.Clave", Guid.NewGuid().ToString("N")), ("Form.Tipo", "merma"), ("Form.Cantidad", "1"), ("Form.Motivo", "Bolsa rota"))).Status);
        Assert.Equal(302, (await client.FillAsync($"/productos/{rice}/movimientos", ("Form.Clave", Guid.NewGuid().ToString("N")), ("Form.Tipo", "ajuste"), ("Form.Cantidad", "-1.5"), ("Form.Motivo", "Consumo de la casa"))).Status);
        (status, _) = await client.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = rice, quantity = "9" }, new { productId = onion, quantity = "12.35" } }, method = "yape" });
        Assert.Equal(200, status);
        return [$"{rice}", $"{milk}"];
    }

    private static async Task ScanAsync(IPage page, string code)
    {
        await page.Locator("#escanear").FillAsync(code);
        await page.Locator("#escanear").PressAsync("Enter");
        await page.Locator("#contados li").First.WaitForAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('#escanear').value === ''");
    }
}
