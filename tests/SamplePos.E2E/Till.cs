using Microsoft.Playwright;

namespace SamplePos.E2E;

/// <summary>A cashier's browser. It remembers every complaint of the browser: script errors and breaches of the content policy.</summary>
public sealed class Till : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Till(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Till> OpenAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    public async Task EnterAsync(string user, string password)
    {
        await Page.GotoAsync("/ingresar");
        await Page.GetByLabel("Usuario").FillAsync(user);
        await Page.GetByLabel("Contraseña", new() { Exact = true }).FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Ingresar" }).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/ingresar", StringComparison.Ordinal));
        if (Page.Url.EndsWith("/bienvenida", StringComparison.Ordinal))
        {
            await Page.GotoAsync("/"); // a new shop shows its first person around
        }
    }

    /// <summary>Opens a till with fifty soles, so that the browser may sell; who may not sell opens none.</summary>
    public async Task OpenCajaAsync()
    {
        await Page.EvaluateAsync("async () => { const { post } = await import('/js/api.js'); await post('/api/caja/abrir', { fondo: '50' }).catch(() => {}); }");
        await Page.ReloadAsync();
    }

    /// <summary>Types into the search box and presses Enter, as a scanner does.</summary>
    public async Task ScanAsync(string text)
    {
        int before = await LinesAsync();
        await Page.Locator("#buscar").FillAsync(text);
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForFunctionAsync("before => document.querySelectorAll('.iz-line').length > before", before);
    }

    public Task<int> LinesAsync() => Page.Locator(".iz-line").CountAsync();

    /// <summary>Charges in exact cash and returns the number.</summary>
    public async Task<string> ChargeAsync()
    {
        await Page.Keyboard.PressAsync("F9");
        await Page.Locator("#terminar:enabled").WaitForAsync();
        await Page.Locator("#terminar").ClickAsync();
        return await NumberAsync();
    }

    /// <summary>The number that the till shows after charging.</summary>
    public async Task<string> NumberAsync()
    {
        ILocator number = Page.Locator("#hechoNumero");
        await number.WaitForAsync();
        return await number.InnerTextAsync();
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
