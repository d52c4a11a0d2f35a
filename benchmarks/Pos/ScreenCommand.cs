using IziSales.Benchmarks.Figures;
using IziSales.Benchmarks.Pages;
using Microsoft.Playwright;

namespace IziSales.Benchmarks.Pos;

/// <summary>What a cashier sees: how soon after the key the number is there, how soon a page is painted, and how much it weighs.</summary>
internal static class ScreenCommand
{
    private const int Sales = 30;
    private const int Loads = 10;
    private const double NumberLimit = 150;
    private const double PaintLimit = 300;
    private const double WeightLimit = 300_000;

    private static readonly string[] Pages = ["/", "/caja", "/boletas", "/fiado", "/ajustes", "/boletas/B001-1"];

    /// <summary>Measures it in a real browser.</summary>
    public static async Task<ScreenFigures> RunAsync(TextWriter output)
    {
        output.WriteLine(Machine.Describe());
        string chromium = Machine.Browser ?? throw new InvalidOperationException("Not measured: no chromium.");
        using PosProcess pos = await PosProcess.StartAsync("");
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        IPage page = await browser.NewPageAsync(new() { BaseURL = pos.Address.ToString(), Locale = "es-PE", ViewportSize = new() { Width = 1366, Height = 768 } });
        await EnterAsync(page, pos.Password);
        List<double> waits = await SellAsync(page);
        List<ScreenPage> pages = [];
        foreach (string path in Pages)
        {
            pages.Add(await LoadAsync(page, path));
        }

        ScreenFigures figures = new(Sales, Loads, NumberLimit, PaintLimit, WeightLimit, waits[0], Median(waits), waits.Max(), pages);
        output.WriteLine(PosTables.Screen(figures));
        return figures;
    }

    private static async Task EnterAsync(IPage page, string password)
    {
        await page.GotoAsync("/ingresar");
        await page.GetByLabel("Usuario").FillAsync("admin");
        await page.GetByLabel("Contraseña", new() { Exact = true }).FillAsync(password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(static url => !url.Contains("/ingresar", StringComparison.Ordinal));
        await page.GotoAsync("/");
        await page.EvaluateAsync("async () => { const { post } = await import('/js/api.js'); await post('/api/caja/abrir', { fondo: '50' }); }");
        await page.ReloadAsync();
    }

    /// <summary>Times each sale inside the page, from the key that ends it to the frame that shows the number.</summary>
    private static async Task<List<double>> SellAsync(IPage page)
    {
        List<double> waits = [];
        for (int sale = 0; sale < Sales; sale++)
        {
            await page.Locator("#buscar").FillAsync("PAN01");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator(".iz-line").First.WaitForAsync();
            await page.Keyboard.PressAsync("F9");
            await page.Locator("#terminar:enabled").WaitForAsync();
            await page.EvaluateAsync(
                """
                () => {
                  window.iziWait = new Promise(resolve => {
                    let pressed = 0;
                    addEventListener('keydown', () => { pressed ||= performance.now(); }, { capture: true, once: true });
                    const look = () => {
                      const number = document.getElementById('hechoNumero');
                      if (pressed && number?.checkVisibility() && number.textContent.trim()) {
                        resolve(performance.now() - pressed);
                      } else {
                        requestAnimationFrame(look);
                      }
                    };
                    requestAnimationFrame(look);
                  });
                }
                """);
            await page.Locator("#terminar").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            waits.Add(await page.EvaluateAsync<double>("() => window.iziWait"));
            await page.Keyboard.PressAsync("Escape");
            await page.Locator("#hechoNumero").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        }

        return waits;
    }

    private static async Task<ScreenPage> LoadAsync(IPage page, string path)
    {
        List<double> paints = [];
        double weight = 0;
        for (int load = 0; load < Loads; load++)
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            paints.Add(await page.EvaluateAsync<double>(
                """
                () => new Promise(resolve => {
                  const look = () => {
                    const paint = performance.getEntriesByName('first-contentful-paint')[0];
                    paint ? resolve(paint.startTime) : requestAnimationFrame(look);
                  };
                  look();
                })
                """));
            weight = await page.EvaluateAsync<double>("() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.decodedBodySize, 0)");
        }

        return new ScreenPage(path, Median(paints), paints.Max(), weight);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
