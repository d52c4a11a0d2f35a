using System.Text;
using Microsoft.Playwright;

namespace SamplePos.E2E.Productos;

/// <summary>Bringing in a list in a real browser: what is wrong is shown where it is, and what is right is sold at once.</summary>
[Collection(Browsers.Shelves.Name)]
public sealed class ImportFlowTests(Shop shop)
{
    [SkippableFact]
    public async Task Import_WithErrorsThenMended_ShowsThemAndThenSells()
    {
        await using Till till = await shop.OpenAsync();
        IPage page = till.Page;
        await UploadAsync(page, "Código;Nombre;Precio;Color\nIMP01;Panetón Tottus 900 g;26,90;rojo\nIMP02;;caro;azul\nGAS02;Gaseosa Inca Kola 3 L;13.50;\n");
        await page.GetByText("Una fila tiene un error").WaitForAsync();
        Assert.Contains("«caro» no es un precio", await page.Locator(".iz-plan").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("No se usan estas columnas: Color.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Importar" }).CountAsync());

        await UploadAsync(page, "Código;Nombre;Precio\nIMP01;Panetón Tottus 900 g;26,90\nIMP02;Panetón chico;12\nGAS02;Gaseosa Inca Kola 3 L;13.50\n");
        await page.GetByText("12.90", new() { Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Importar 3 productos" }).ClickAsync();
        await page.GetByText("2 nuevos, 1 cambiados, 0 iguales").WaitForAsync();

        await page.GotoAsync("/");
        await till.ScanAsync("IMP01");
        Assert.Contains("26.90", await page.Locator(".iz-line").InnerTextAsync(), StringComparison.Ordinal);
        await page.EvaluateAsync("sessionStorage.clear()");
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Pages_AtEveryWidth_FitAndRead()
    {
        await using Till till = await shop.OpenAsync(options: Gallery.Narrow);
        IPage page = till.Page;
        Gallery gallery = new();
        await UploadAsync(page, "Código;Nombre;Precio;Barras;Color\nZZZ01;Panetón con nombre larguísimo de marca importada y pasas de uva sin semilla 900 g;26,90;;\nZZZ02;;caro;7750123000373;\nLEC01;Leche de tarro;4.80;;\n");
        string url = page.Url;
        foreach ((string path, string picture) in new[] { ("/productos/importar", "importar"), (url, "importar-errores"), ($"{url}?ver=cambia", "importar-cambia"), ($"{url}?ver=nuevo", "importar-nuevo") })
        {
            await gallery.JudgeAsync(page, path, picture);
        }

        gallery.AssertFlawless();
        Assert.Empty(till.Complaints);
    }

    private static async Task UploadAsync(IPage page, string text)
    {
        await page.GotoAsync("/productos/importar");
        await page.GetByLabel("Su lista en CSV").SetInputFilesAsync(new FilePayload { Name = "lista.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Ver qué cambiaría" }).ClickAsync();
        await page.Locator(".iz-plan").WaitForAsync();
    }
}
