using System.Globalization;
using Microsoft.Playwright;

namespace IziSales.Benchmarks.Pos;

/// <summary>What a cashier sees: how soon after the key the number is there, how soon a page is painted, and how much it weighs.</summary>
internal static class ScreenCommand
{
    public const string Verb = "pos-screen";

    private const int Sales = 30;
    private const int Loads = 10;
    private const double NumberLimit = 150;
    private const double PaintLimit = 300;
    private const double WeightLimit = 300_000;

    private static readonly string[] Pages = ["/", "/caja", "/boletas", "/fiado", "/ajustes", "/boletas/B001-1"];
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Measures it in a real browser; 0 when every promise holds.</summary>
    public static async Task<int> RunAsync(TextWriter output)
    {
        output.WriteLine(Machine.Describe());
        if (Browsers.FirstOrDefault(File.Exists) is not { } chromium)
        {
            output.WriteLine("not measured: no chromium");
            return 1;
        }

        using PosProcess pos = await PosProcess.StartAsync("");
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        IPage page = await browser.NewPageAsync(new() { BaseURL = pos.Address.ToString(), Locale = "es-PE", ViewportSize = new() { Width = 1366, Height = 768 } });
        await EnterAsync(page, pos.Password);
        bool holds = await SellAsync(page, output);
        output.WriteLine();
        output.WriteLine("| Page | Painted within, median | Slowest | Weight, uncompressed |");
        output.WriteLine("|---|---:|---:|---:|");
        foreach (string path in Pages)
        {
            holds &= await LoadAsync(page, path, output);
        }

        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(holds ? "pass" : "FAIL")}: number within {NumberLimit:0} ms, first paint within {PaintLimit:0} ms (medians), pages under {WeightLimit / 1000:0} kB"));
        return holds ? 0 : 1;
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
    private static async Task<bool> SellAsync(IPage page, TextWriter output)
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

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"from the key to the number on screen, {Sales} sales: first {waits[0]:0} ms, median {Median(waits):0} ms, slowest {waits.Max():0} ms"));
        return Median(waits) <= NumberLimit;
    }

    private static async Task<bool> LoadAsync(IPage page, string path, TextWriter output)
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

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{path}` | {Median(paints):0} ms | {paints.Max():0} ms | {weight / 1000:0} kB |"));
        return Median(paints) <= PaintLimit && weight <= WeightLimit;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
