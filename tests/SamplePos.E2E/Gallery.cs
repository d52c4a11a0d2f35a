using System.Globalization;
using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E;

/// <summary>Judges pages where they stand: on every screen and in both themes, without loading them again. With IZISALES_ARTIFACTS the pictures are kept.</summary>
/// <remarks>Whoever walks through the pages does so on the narrowest screen (<see cref="Narrow"/>), where things are hardest to touch; the flows walk on the commonest.</remarks>
internal sealed class Gallery(bool isWhole = true)
{
    private const int Looks = 20;

    private static readonly Lazy<string> Eye = new(static () => File.ReadAllText(RepoRoot.Combine("tests/SamplePos.E2E/js/judge.js")));

    private readonly List<string> _faults = [];

    /// <summary>How the browser of a gallery is opened.</summary>
    public static BrowserNewContextOptions Narrow => new() { ViewportSize = new() { Width = 360, Height = 740 } };

    /// <summary>Judges what the page shows now, and leaves it as it was.</summary>
    public async Task JudgeAsync(IPage page, string name)
    {
        PageViewportSizeResult before = page.ViewportSize!;
        foreach (ColorScheme theme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            // Without motion a colour is the new one at once.
            await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            foreach ((int width, int height) in Screens.Sizes)
            {
                await page.SetViewportSizeAsync(width, height);
                string shown = string.Create(CultureInfo.InvariantCulture, $"{name}-{width}-{theme.ToString().ToLowerInvariant()}");
                _faults.AddRange((await LookAsync(page)).Select(fault => $"{shown}: {fault}"));
                await KeepAsync(page, shown, isWhole);
            }
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    /// <summary>Goes to a page and judges it.</summary>
    public async Task JudgeAsync(IPage page, string path, string name)
    {
        await page.GotoAsync(path);
        await JudgeAsync(page, name);
    }

    /// <summary>Keeps a picture of what the page shows now, when pictures are wanted.</summary>
    public static async Task KeepAsync(IPage page, string name, bool isWhole = false)
    {
        if (Environment.GetEnvironmentVariable("IZISALES_ARTIFACTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "samplepos", name + ".png"), FullPage = isWhole });
        }
    }

    /// <summary>What is wrong once the page has come to rest: a chart takes its new size some frames after its page.</summary>
    private static async Task<string[]> LookAsync(IPage page)
    {
        string[] faults = [];
        for (int look = 0; look < Looks; look++)
        {
            await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            faults = await page.EvaluateAsync<string[]>(Eye.Value);
            if (faults.Length == 0)
            {
                break;
            }
        }

        return faults;
    }

    /// <summary>Fails with everything that a careful eye would mind.</summary>
    public void AssertFlawless() => Assert.True(_faults.Count == 0, string.Join("\n", _faults));
}
