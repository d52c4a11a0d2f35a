using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E.Inicio;

/// <summary>The dashboard, the reports and the documents of a shop with a past, at the four widths in both themes. With IZISALES_ARTIFACTS the pictures are kept.</summary>
[Collection(OneShop.Name)]
public sealed class DashboardGalleryTests(Shop shop)
{
    private static readonly (string Path, string Name)[] Pages =
    [
        ("/inicio", "inicio"), ("/inicio?ver=month", "inicio-mes"), ("/reportes", "reportes"), ("/reportes?ver=producto", "reportes-producto"), ("/reportes?ver=detalle", "reportes-detalle"),
        ("/boletas?q=rosa", "boletas-buscar"), ("/boletas/pendientes", "boletas-pendientes"),
    ];

    private readonly List<string> _faults = [];

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task EveryPage_OfAShopWithAPast_FitsAndReads(ColorScheme theme)
    {
        Tools.Chromium.Require();
        string folder = PosApp.NewFolder();
        string password = await MesVendido.FillAsync(folder);
        await using PosApp app = await PosApp.StartAsync(folder);
        await using Till till = await shop.OpenAsync(app, new() { ColorScheme = theme }, password: password);
        IPage page = till.Page;
        foreach ((int width, int height) in Screens.Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            foreach ((string path, string name) in Pages)
            {
                await page.GotoAsync(path);
                if (path.StartsWith("/inicio", StringComparison.Ordinal))
                {
                    await page.Locator("#tablero[data-drawn=true]").WaitForAsync();
                }

                await JudgeAsync(page, $"{name}-{width}-{theme.ToString().ToLowerInvariant()}");
            }
        }

        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
        Assert.Empty(till.Complaints);
    }

    private async Task JudgeAsync(IPage page, string name)
    {
        string[] faults = await page.EvaluateAsync<string[]>(await File.ReadAllTextAsync(RepoRoot.Combine("tests/SamplePos.E2E/js/judge.js")));
        _faults.AddRange(faults.Select(fault => $"{name}: {fault}"));
        if (Environment.GetEnvironmentVariable("IZISALES_ARTIFACTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "samplepos", name + ".png"), FullPage = true });
        }
    }
}
