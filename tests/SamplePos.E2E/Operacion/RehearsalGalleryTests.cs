using IziSales.Testing;

namespace SamplePos.E2E.Operacion;

/// <summary>A rehearsal in the browser: the door and every kind of page say what it is, on every screen, and still fit.</summary>
[Collection(Browsers.Shelves.Name)]
public sealed class RehearsalGalleryTests(Shop shop)
{
    [SkippableFact]
    public async Task Pages_OfARehearsal_SayItAtEveryWidth()
    {
        Tools.Chromium.Require();
        string folder = PosApp.NewFolder();
        PosProcess first = await PosProcess.StartAsync(folder);
        string password = first.Password;
        using (ApiClient admin = await ApiClient.EnterAsync(first))
        {
            int bread = await admin.ProductAsync("PAN01");
            await admin.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = bread, quantity = "4" } }, method = "yape" });
            await admin.UntilSettledAsync("B001-1");
        }

        await first.KillAsync();
        await using PosApp app = await PosApp.StartAsync(folder, "--SamplePos:Ensayo=true");
        await using Till till = await shop.OpenDoorAsync(app, Gallery.Narrow);
        Gallery gallery = new();
        await gallery.JudgeAsync(till.Page, "ensayo-puerta");
        await till.EnterAsync("admin", password);
        await till.OpenCajaAsync();
        foreach (string path in new[] { "", "boletas", "boletas/B001-1", "doctor", "tareas" })
        {
            await gallery.JudgeAsync(till.Page, "/" + path, "ensayo-" + path.Replace('/', '-'));
        }

        await till.Page.GotoAsync("/");
        await till.ScanAsync("PAN01");
        await till.Page.Keyboard.PressAsync("F9");
        await till.Page.GetByText("Es un ensayo: aquí no se vende").First.WaitForAsync();
        await gallery.JudgeAsync(till.Page, "ensayo-vender");

        gallery.AssertFlawless();
        Assert.Empty(till.Complaints);
    }
}
