using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E.Operacion;

/// <summary>The pages that look after the program, in the browser: they fit and they read; and a backup is made and prepared for restore by hand.</summary>
[Collection(OneShop.Name)]
public sealed class OperacionGalleryTests(Shop shop)
{
    private static readonly string[] Pages = ["respaldos", "ajustes/respaldo", "ajustes/certificado", "tareas", "doctor"];

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Pages_AtEveryWidth_FitAndRead(ColorScheme theme)
    {
        Tools.Chromium.Require();
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app, new() { ColorScheme = theme });
        List<string> faults = [];
        string name = $"{{0}}-{theme.ToString().ToLowerInvariant()}";
        await till.Page.GotoAsync("/respaldos");
        await JudgeAsync(till.Page, "respaldos-vacio-" + name, faults);
        await till.Page.GetByRole(AriaRole.Button, new() { Name = "Respaldar ahora" }).ClickAsync();
        await till.Page.GetByText("El respaldo está hecho y revisado.").WaitForAsync();
        await till.Page.GotoAsync("/tareas");
        await till.Page.GetByRole(AriaRole.Button, new() { Name = "Ejecutar ahora Limpieza" }).ClickAsync();
        await till.Page.GetByText("Limpieza: hecho.").WaitForAsync();
        foreach (string path in Pages)
        {
            await till.Page.GotoAsync("/" + path);
            await JudgeAsync(till.Page, $"{path.Replace('/', '-')}-{name}", faults);
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
        await JudgeAsync(till.Page, "respaldo-revisado-" + name, faults);
        await till.Page.GetByLabel("Entiendo qué deja de estar").CheckAsync();
        await till.Page.GetByRole(AriaRole.Button, new() { Name = "Preparar la restauración" }).ClickAsync();
        await till.Page.GetByText("Restauración preparada").WaitForAsync();
        await JudgeAsync(till.Page, "respaldos-preparado-" + name, faults);

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.Empty(till.Complaints);
    }

    private static async Task JudgeAsync(IPage page, string name, List<string> faults)
    {
        string judge = await File.ReadAllTextAsync(RepoRoot.Combine("tests/SamplePos.E2E/js/judge.js"));
        foreach ((int width, int height) in Screens.Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            string shown = name.Replace("{0}", width.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
            faults.AddRange((await page.EvaluateAsync<string[]>(judge)).Select(fault => $"{shown}: {fault}"));
            if (Environment.GetEnvironmentVariable("IZISALES_ARTIFACTS") is { Length: > 0 } folder)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "samplepos", shown + ".png"), FullPage = true });
            }
        }

        await page.SetViewportSizeAsync(1366, 768);
    }
}
