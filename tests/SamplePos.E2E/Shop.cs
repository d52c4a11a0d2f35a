using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E;

/// <summary>One running shop and one browser for the tests that sell.</summary>
public sealed class Shop : IAsyncLifetime
{
    /// <summary>Milliseconds: a busy machine draws slowly, and who mends a page shall not wait longer than this to see that it is still broken.</summary>
    private const float Patient = 120_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private PosApp? _app;

    public PosApp App => _app!;

    public async Task InitializeAsync()
    {
        if (Tools.Chromium.Path is not { } chromium)
        {
            return; // each test asks for it by name and says how to get it
        }

        _playwright = await Playwright.CreateAsync();
        Task<IBrowser> browser = _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Timeout = Patient,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        _app = await PosApp.StartAsync();
        await _app.AddPersonAsync("maria", "vendedor");
        await _app.AddPersonAsync("conta", "lector");
        _browser = await browser;
    }

    /// <summary>A browser of its own for one test, logged in as the admin unless told otherwise.</summary>
    public async Task<Till> OpenAsync(PosApp? app = null, BrowserNewContextOptions? options = null, string user = "admin", string? password = null)
    {
        PosApp shop = app ?? App;
        return await OpenAsync(shop.Address, user, password ?? shop.Password, options);
    }

    /// <summary>A browser of its own at a shop that runs here, logged in and with its drawer open.</summary>
    public async Task<Till> OpenAsync(Uri shop, string user, string password, BrowserNewContextOptions? options = null)
    {
        Till till = await OpenDoorAsync(shop, options);
        await till.EnterAsync(user, password);
        await till.OpenCajaAsync();
        return till;
    }

    /// <summary>A browser of its own, before anybody has entered.</summary>
    public Task<Till> OpenDoorAsync(PosApp shop, BrowserNewContextOptions? options = null) => OpenDoorAsync(shop.Address, options);

    private async Task<Till> OpenDoorAsync(Uri shop, BrowserNewContextOptions? options)
    {
        Tools.Chromium.Require();
        options ??= new();
        options.BaseURL = shop.ToString();
        options.Locale = "es-PE";
        options.TimezoneId = "America/Lima";
        options.ViewportSize ??= new() { Width = 1366, Height = 768 };
        IBrowserContext context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patient);
        Till till = await Till.OpenAsync(context);
        await till.Page.GotoAsync("/ingresar");
        return till;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }
}
