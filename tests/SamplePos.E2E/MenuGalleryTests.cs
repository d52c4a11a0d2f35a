using Microsoft.Playwright;

namespace SamplePos.E2E;

/// <summary>The open menu at the four widths in both themes: it fits, reads, and every place in it can be touched.</summary>
[Collection(Browsers.Books.Name)]
public sealed class MenuGalleryTests(Shop shop)
{
    [SkippableFact]
    public async Task Menu_OpenAtFourWidths_FitsAndReads()
    {
        await using Till till = await shop.OpenAsync(options: Gallery.Narrow);
        IPage page = till.Page;
        await page.GotoAsync("/boletas");
        await page.Locator(".iz-menu summary").ClickAsync();
        ILocator menu = page.GetByRole(AriaRole.Navigation, new() { Name = "Más" });
        await menu.WaitForAsync();
        Gallery gallery = new(isWhole: false);
        await gallery.JudgeAsync(page, "menu");
        foreach ((int width, int height) in Screens.Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            LocatorBoundingBoxResult box = (await menu.BoundingBoxAsync())!;
            Assert.True(box.X >= 0 && box.Y >= 0 && box.X + box.Width <= width && box.Y + box.Height <= height, $"at {width} it leaves the screen: {box.X},{box.Y} {box.Width}×{box.Height}");
            await page.Keyboard.PressAsync("Escape");
            await menu.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
            await page.Locator(".iz-menu summary").ClickAsync();
            await menu.WaitForAsync();
        }

        gallery.AssertFlawless();
        Assert.Empty(till.Complaints);
    }
}
