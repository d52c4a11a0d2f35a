using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E.Inicio;

/// <summary>The dashboard, the reports and the documents of a shop with a past, at the four widths in both themes. With IZISALES_ARTIFACTS the pictures are kept.</summary>
[Collection(Browsers.Books.Name)]
public sealed class DashboardGalleryTests(Shop shop)
{
    private static readonly (string Path, string Name)[] Pages =
    [
        ("/inicio", "inicio"), ("/inicio?ver=month", "inicio-mes"), ("/reportes", "reportes"), ("/reportes?ver=producto", "reportes-producto"), ("/reportes?ver=detalle", "reportes-detalle"),
        ("/boletas?q=rosa", "boletas-buscar"), ("/boletas/pendientes", "boletas-pendientes"),
    ];

    [SkippableFact]
    public async Task EveryPage_OfAShopWithAPast_FitsAndReads()
    {
        Tools.Chromium.Require();
        string folder = PosApp.NewFolder();
        string password = await MesVendido.FillAsync(folder);
        await using PosApp app = await PosApp.StartAsync(folder);
        await using Till till = await shop.OpenAsync(app, Gallery.Narrow, password: password);
        IPage page = till.Page;
        Gallery gallery = new();
        foreach ((string path, string name) in Pages)
        {
            await page.GotoAsync(path);
            if (path.StartsWith("/inicio", StringComparison.Ordinal))
            {
                await page.Locator("#tablero[data-drawn=true]").WaitForAsync();
            }

            await gallery.JudgeAsync(page, name);
        }

        gallery.AssertFlawless();
        Assert.Empty(till.Complaints);
    }
}
