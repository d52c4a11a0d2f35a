using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E.PedidosWeb;

/// <summary>The web orders in the browser: they fit, they read, and their buttons do what they say.</summary>
[Collection(Browsers.Web.Name)]
public sealed class OrdersGalleryTests(Shop shop)
{
    [SkippableFact]
    public async Task Page_AtEveryWidth_FitsAndReads()
    {
        Tools.Chromium.Require();
        await using OrdersBench bench = await OrdersBench.StartAsync();
        long rosa = bench.Sell("Rosa Quispe", "23.60");
        bench.Sell("María del Rosario Huamán Castillo de la Cruz", "148.90");
        long ana = bench.Sell("Ana Torres", "850.00");
        long big = bench.Sell("Luis Mamani", "11000.00", "45678912");
        await bench.Admin.FillAsync("/pedidos?handler=Buscar");
        await bench.UntilAsync("/pedidos", "Rosa Quispe", "Luis Mamani");
        await bench.UntilAsync("/pedidos?estado=apartados", "Ana Torres");
        await bench.IssueAsync(big);
        await bench.IssueAsync(rosa);
        await bench.UntilAsync("/pedidos?estado=emitidos", "Aceptada");
        bench.Refund(rosa, "10.00");
        await bench.TellAsync(rosa);
        await bench.UntilAsync("/pedidos?estado=emitidos", "Devuelto con");
        Gallery gallery = new();
        await using Till till = await shop.OpenAsync(bench.App, Gallery.Narrow);
        foreach ((string name, string path) in new[]
        {
            ("por-emitir", "/pedidos"), ("apartados", "/pedidos?estado=apartados"), ("emitidos", "/pedidos?estado=emitidos"), ("vacio", "/pedidos?estado=reintentando"),
            ("apartado-ahora", $"/pedidos?estado=apartados&visto={ana}"), ("por-confirmar", $"/pedidos?visto={big}"), ("ajustes", "/ajustes/tienda-web"),
        })
        {
            await gallery.JudgeAsync(till.Page, path, $"pedidos-{name}");
        }

        Assert.Empty(till.Complaints);
        gallery.AssertFlawless();
    }

    [SkippableFact]
    public async Task Buttons_FindIssueAndShow_LeadToTheBoleta()
    {
        Tools.Chromium.Require();
        await using OrdersBench bench = await OrdersBench.StartAsync();
        long first = bench.Sell("Rosa Quispe", "23.60");
        long big = bench.Sell("Luis Mamani", "11000.00", "45678912");
        await using Till till = await shop.OpenAsync(bench.App, new() { ViewportSize = new() { Width = 360, Height = 740 } });
        IPage page = till.Page;
        await page.GotoAsync("/pedidos");

        await page.GetByRole(AriaRole.Button, new() { Name = "Buscar pedidos ahora" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Emitir el pedido {big}" }).ClickAsync();
        await page.GetByText($"El pedido {big} queda apartado.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Emitir todos" }).ClickAsync();
        await page.GetByText("Por emitir: ninguno").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Apartados" }).ClickAsync();
        await page.GetByLabel("Entiendo y quiero emitir este pedido.").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Emitir el pedido {big}" }).ClickAsync();
        await page.GetByText($"El pedido {big} tiene su boleta B001-2.").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Emitidos" }).ClickAsync();
        await page.GetByText($"Pedido {first}").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "B001-1", Exact = true }).ClickAsync();

        await page.WaitForURLAsync("**/boletas/B001-1");
        Assert.Empty(till.Complaints);
    }
}
