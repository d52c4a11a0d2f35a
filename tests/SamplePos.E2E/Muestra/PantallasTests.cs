using System.Globalization;
using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E.Muestra;

/// <summary>The screens that README and guides show, drawn from the demo shop in every run, so that none of them can become impossible. <c>eng/gallery.sh</c> keeps them.</summary>
[Collection(Browsers.Web.Name)]
public sealed class PantallasTests(Shop shop)
{
    private static readonly (string Method, string[] Basket)[] Before =
    [
        ("Yape", ["6*PAN01", "LEC01"]), ("Efectivo", ["GAS02", "GAL01", "2*CHO01"]), ("Plin", ["0.75*HUE01", "ARR01", "PAP01"]), ("Yape", ["AVE01", "2*YOG01"]),
    ];

    private static readonly string[] Products = ["2*ARR01", "LEC01", "1.35*CEB01", "4*GAS01", "ACE01"];

    private const int MostLooks = 20;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    private readonly HashSet<string> _drawn = [];

    [SkippableFact]
    public async Task Screens_OfTheGallery_AreDrawn()
    {
        Tools.Chromium.Require();
        await using BodegaDeMuestra bodega = await BodegaDeMuestra.OpenAsync(Galeria.Momento.AddMinutes(-8 * Before.Length));
        string number = await SellAsync(bodega);
        await LookAsync(bodega, number);
        await OtherDevicesAsync(bodega);
        Assert.Equal(Galeria.Numero, number);
        Assert.Equal(Galeria.Pantallas.Order(), _drawn.Order());
    }

    /// <summary>Three customers, and then the one whose boleta is told of.</summary>
    private async Task<string> SellAsync(BodegaDeMuestra bodega)
    {
        await using Till till = await EnterAsync(bodega);
        foreach ((string method, string[] basket) in Before)
        {
            await ScanAsync(till, basket);
            await till.Page.Locator(".iz-methods").GetByText(method, new() { Exact = true }).ClickAsync();
            await till.ChargeAsync();
            await AcceptedAsync(till);
            bodega.Clock.Advance(TimeSpan.FromMinutes(8));
            await till.Page.GotoAsync("/");
        }

        await ScanAsync(till, Products);
        await KeepAsync(till.Page, "vender");
        await till.Page.Keyboard.PressAsync("F9");
        await till.Page.Locator("#terminar:enabled").WaitForAsync();
        await till.Page.GetByRole(AriaRole.Button, new() { Name = "S/ 50" }).ClickAsync();
        await KeepAsync(till.Page, "cobrar");
        await till.Page.Locator("#terminar").ClickAsync();
        string number = await till.NumberAsync();
        await AcceptedAsync(till);
        Assert.Empty(till.Complaints);
        return number;
    }

    private static Task AcceptedAsync(Till till) => till.Page.Locator("#hechoEstado").GetByText("Aceptada").WaitForAsync();

    private async Task LookAsync(BodegaDeMuestra bodega, string number)
    {
        await bodega.CatchUpAsync();
        await using Till till = await EnterAsync(bodega, new() { ViewportSize = new() { Width = 1366, Height = 1000 } });
        IPage page = till.Page;
        await page.GotoAsync($"/boletas/{number}");
        await page.Locator("#estado").GetByText("Aceptada").First.WaitForAsync();
        await KeepAsync(page, "boleta");
        await page.GotoAsync("/inicio");
        await page.Locator("#tablero[data-drawn=true]").WaitForAsync();
        await page.SetViewportSizeAsync(1366, 820);
        await KeepAsync(page, "inicio");
        await NotePurchaseAsync(page);
        await page.GotoAsync("/rus");
        await page.SetViewportSizeAsync(1366, 604);
        await KeepAsync(page, "rus");
        Assert.Empty(till.Complaints);
        await page.SetViewportSizeAsync(1366, 720);
        await page.GotoAsync(bodega.Sandbox.ToString());
        await KeepAsync(page, "sandbox");
    }

    private static async Task NotePurchaseAsync(IPage page)
    {
        await page.GotoAsync("/compras");
        await page.GetByLabel("RUC del proveedor").FillAsync("20100066603");
        await page.GetByLabel("Comprobante").FillAsync("F001-4821");
        await page.GetByLabel("Proveedor", new() { Exact = true }).FillAsync("Distribuidora del Norte S.A.C.");
        await page.GetByLabel("Total, en soles").FillAsync("846.50");
        await page.GetByRole(AriaRole.Button, new() { Name = "Anotar la compra" }).ClickAsync();
        await page.GetByText("La compra quedó anotada").WaitForAsync();
    }

    private async Task OtherDevicesAsync(BodegaDeMuestra bodega)
    {
        await using Till phone = await EnterAsync(bodega, new() { ViewportSize = new() { Width = 390, Height = 844 }, DeviceScaleFactor = 2, HasTouch = true, IsMobile = true });
        await ScanAsync(phone, Products);
        await KeepAsync(phone.Page, "vender-telefono");
        await using Till night = await EnterAsync(bodega, new() { ColorScheme = ColorScheme.Dark });
        await ScanAsync(night, Products);
        await KeepAsync(night.Page, "vender-oscuro");
    }

    private async Task<Till> EnterAsync(BodegaDeMuestra bodega, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.DeviceScaleFactor ??= 1.5f;
        options.ReducedMotion = ReducedMotion.Reduce;
        Till till = await shop.OpenAsync(bodega.Address, BodegaDeMuestra.Usuario, BodegaDeMuestra.Clave, options);
        await till.Page.Clock.SetFixedTimeAsync(bodega.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        return till;
    }

    private static async Task ScanAsync(Till till, string[] basket)
    {
        foreach (string product in basket)
        {
            await till.ScanAsync(product);
        }
    }

    /// <summary>Keeps what the page shows when it has come to rest: the same twice in a row.</summary>
    private async Task KeepAsync(IPage page, string name)
    {
        byte[] before = [];
        byte[] picture = await ShootAsync(page);
        for (int look = 0; look < MostLooks && !picture.AsSpan().SequenceEqual(before); look++)
        {
            await Task.Delay(BetweenLooks);
            (before, picture) = (picture, await ShootAsync(page));
        }

        Galeria.Keep(name, picture);
        _drawn.Add(name);
    }

    private static Task<byte[]> ShootAsync(IPage page) => page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
}
