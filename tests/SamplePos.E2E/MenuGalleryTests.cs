using IziSales.Testing;
using Microsoft.Playwright;

namespace SamplePos.E2E;

/// <summary>The open menu at the four widths in both themes: it fits, reads, and every place in it can be touched.</summary>
[Collection(OneShop.Name)]
public sealed class MenuGalleryTests(Shop shop)
{
    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Menu_OpenAtFourWidths_FitsAndReads(ColorScheme theme)
    {
        await using Till till = await shop.OpenAsync(options: new() { ColorScheme = theme });
        IPage page = till.Page;
        string judge = await File.ReadAllTextAsync(RepoRoot.Combine("tests/SamplePos.E2E/js/judge.js"));
        List<string> faults = [];
        await page.GotoAsync("/boletas");
        foreach ((int width, int height) in Screens.Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.Locator(".iz-menu summary").ClickAsync();
            ILocator menu = page.GetByRole(AriaRole.Navigation, new() { Name = "Más" });
            await menu.WaitForAsync();
            LocatorBoundingBoxResult box = (await menu.BoundingBoxAsync())!;
            string name = $"menu-{width}-{theme.ToString().ToLowerInvariant()}";
            faults.AddRange((await page.EvaluateAsync<string[]>(judge)).Select(fault => $"{name}: {fault}"));
            if (box.X < 0 || box.Y < 0 || box.X + box.Width > width || box.Y + box.Height > height)
            {
                faults.Add($"{name}: leaves the screen, {box.X},{box.Y} {box.Width}×{box.Height}");
            }

            if (Environment.GetEnvironmentVariable("IZISALES_ARTIFACTS") is { Length: > 0 } folder)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "samplepos", name + ".png") });
            }

            await page.Keyboard.PressAsync("Escape");
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.Empty(till.Complaints);
    }
}
