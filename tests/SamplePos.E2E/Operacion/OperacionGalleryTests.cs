using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E.Operacion;

/// <summary>The pages that look after the program, in the browser: they fit and they read; and a backup is made and prepared for restore by hand.</summary>
[Collection(Browsers.Shelves.Name)]
public sealed class OperacionGalleryTests(Shop shop)
{
    private static readonly string[] Pages = ["respaldos", "ajustes/respaldo", "ajustes/certificado", "tareas", "doctor"];

    [SkippableFact]
    public async Task Pages_AtEveryWidth_FitAndRead()
    {
        Tools.Chromium.Require();
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app, Gallery.Narrow);
        Gallery gallery = new();
        await till.Page.GotoAsync("/respaldos");
        await gallery.JudgeAsync(till.Page, "respaldos-vacio");
        await till.Page.GetByRole(AriaRole.Button, new() { Name = "Respaldar ahora" }).ClickAsync();
        await till.Page.GetByText("El respaldo está hecho y revisado.").WaitForAsync();
        await till.Page.GotoAsync("/tareas");
        await till.Page.GetByRole(AriaRole.Button, new() { Name = "Ejecutar ahora Limpieza" }).ClickAsync();
        await till.Page.GetByText("Limpieza: hecho.").WaitForAsync();
        foreach (string path in Pages)
        {
            await gallery.JudgeAsync(till.Page, "/" + path, path.Replace('/', '-'));
        }

        await till.Page.GotoAsync("/doctor");
        await till.Page.GetByRole(AriaRole.Button, new() { Name = "Copiar" }).ClickAsync();
        await till.Page.GetByText("Copiado.").WaitForAsync();
        await till.Page.GotoAsync("/");
        await till.ScanAsync("PAN01");
        await till.ChargeAsync();
        await till.Page.GotoAsync("/respaldos");
        await till.Page.Locator(".iz-backups a").First.ClickAsync();
        await till.Page.GetByRole(AriaRole.Button, new() { Name = "Revisar" }).ClickAsync();
        await till.Page.GetByText("B001-1").WaitForAsync();
        await gallery.JudgeAsync(till.Page, "respaldo-revisado");
        await till.Page.GetByLabel("Entiendo qué deja de estar").CheckAsync();
        await till.Page.GetByRole(AriaRole.Button, new() { Name = "Preparar la restauración" }).ClickAsync();
        await till.Page.GetByText("Restauración preparada").WaitForAsync();
        await gallery.JudgeAsync(till.Page, "respaldos-preparado");

        gallery.AssertFlawless();
        Assert.Empty(till.Complaints);
    }
}
