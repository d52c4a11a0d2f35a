using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E.Notificaciones;

/// <summary>What a person sees of notices: once, until it is read; and the page where it all stays.</summary>
[Collection(Browsers.Books.Name)]
public sealed class NoticeFlowTests(Shop shop)
{
    private static readonly string[] Kinds = ["Rus", "Envios", "Certificado", "Respaldo", "Tienda", "Otros"];

    [SkippableFact]
    public async Task Sale_ThatRaisesTheLevel_IsToldOnceOnScreenAndOutside()
    {
        Tools.Chromium.Require();
        await using ScriptedServer webhook = new();
        webhook.Then(200, "ok").Then(200, "ok");
        await using PosApp app = await PosApp.StartAsync();
        using ApiClient admin = await ApiClient.EnterAsync(app);
        FormAnswer saved = await admin.FillAsync("/ajustes/notificaciones", [("Activa", "true"), ("Webhook", webhook.BaseAddress.ToString()), .. Kinds.Select(static kind => (kind, "true")), ("Version", "0")]);
        Assert.Equal(302, saved.Status);
        await using Till till = await shop.OpenAsync(app);
        IPage page = till.Page;
        await SellAsync(admin, "190"); // S/ 4,180 of 5,000

        await webhook.RequestArrivedAsync();
        await webhook.RequestArrivedAsync();
        await page.ReloadAsync();
        ILocator line = page.Locator("#aviso");
        await line.GetByText("para el tope mensual de la categoría 1").WaitForAsync();
        Assert.Equal("2", await page.Locator("#campana [data-count]").InnerTextAsync());
        await line.GetByRole(AriaRole.Button, new() { Name = "Entendido" }).ClickAsync();
        await line.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.ReloadAsync();
        await SellAsync(admin, "1");
        Assert.True(await line.IsHiddenAsync());

        await page.Locator("#campana").ClickAsync();
        await page.GetByText("llegó al 75 % del tope").WaitForAsync();
        await page.GetByText("enviado al webhook").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Marcar todas como leídas" }).ClickAsync();
        await page.Locator("#campana [data-count]").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Equal(2, webhook.Requests.Count);
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Settings_TriedWhereItMayNotGoAndWhereItMay_SaysWhatTheWebhookAnswered()
    {
        await using ScriptedServer webhook = new();
        webhook.Then(404, "no_service").Then(200, "ok");
        await using PosApp app = await PosApp.StartAsync();
        using ApiClient admin = await ApiClient.EnterAsync(app);

        FormAnswer plain = await TryAsync(admin, "http://hooks.ejemplo.pe/x");
        FormAnswer inside = await TryAsync(admin, "https://10.0.0.8/x");
        FormAnswer gone = await TryAsync(admin, webhook.BaseAddress.ToString());
        FormAnswer good = await TryAsync(admin, webhook.BaseAddress.ToString());
        FormAnswer empty = await admin.FillAsync("/ajustes/notificaciones", ("Activa", "true"), ("Version", "0"));

        Assert.Contains("debe empezar con https", plain.Page, StringComparison.Ordinal);
        Assert.Contains("una máquina de una red privada", inside.Page, StringComparison.Ordinal);
        Assert.Contains("Ese webhook no existe (404: «no_service»)", gone.Page, StringComparison.Ordinal);
        Assert.Contains("Recibido (200: «ok»)", good.Page, StringComparison.Ordinal);
        Assert.Contains("Falta la dirección del webhook", empty.Page, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Pages_AtEveryWidth_FitAndRead()
    {
        Tools.Chromium.Require();
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app, Gallery.Narrow);
        using ApiClient admin = await ApiClient.EnterAsync(app);
        Gallery gallery = new();
        await gallery.JudgeAsync(till.Page, "/notificaciones", "notificaciones-vacia");
        await SellAsync(admin, "190");
        await SellAsync(admin, "170");
        await till.Page.WaitForFunctionAsync("async () => (await (await fetch('/api/notificaciones/estado')).json()).unread >= 5");
        await gallery.JudgeAsync(till.Page, "/", "vender-aviso");
        await gallery.JudgeAsync(till.Page, "/notificaciones", "notificaciones");
        await gallery.JudgeAsync(till.Page, "/ajustes/notificaciones", "ajustes-notificaciones");

        gallery.AssertFlawless();
        Assert.Empty(till.Complaints);
    }

    private static Task<FormAnswer> TryAsync(ApiClient admin, string address) =>
        admin.FillAsync("/ajustes/notificaciones?handler=Probar", ("Activa", "true"), ("Webhook", address), ("Version", "0"));

    /// <summary>Sells so many kilos of cheese at S/ 22.</summary>
    private static async Task SellAsync(ApiClient client, string kilos)
    {
        int cheese = await client.ProductAsync("QUE01");
        (int status, _) = await client.SellAsync(new
        {
            key = Guid.NewGuid().ToString("N"),
            lines = new[] { new { productId = cheese, quantity = kilos } },
            buyer = new { kind = "ruc", number = "10432187654", name = "Comedor Santa Rosa" },
            method = "plin",
        });
        Assert.Equal(200, status);
    }
}
