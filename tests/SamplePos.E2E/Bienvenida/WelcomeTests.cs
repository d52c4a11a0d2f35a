using Microsoft.Playwright;

namespace SamplePos.E2E.Bienvenida;

/// <summary>The first person of a new shop is shown around once: with the keyboard alone, leaving out what he likes, going on later where he was.</summary>
[Collection(Browsers.Shelves.Name)]
public sealed class WelcomeTests(Shop shop)
{
    [SkippableFact]
    public async Task FiveSteps_WithTheKeyboardAlone_AreDoneSkippedAndTakenUpAgain()
    {
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenDoorAsync(app);
        IPage page = till.Page;
        await page.GetByLabel("Usuario").FillAsync("admin");
        await page.GetByLabel("Contraseña", new() { Exact = true }).FillAsync(app.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Bienvenida a su caja" }).WaitForAsync();

        await page.Keyboard.PressAsync("Enter"); // on «Empezar», where the focus is
        await page.GetByRole(AriaRole.Heading, new() { Name = "Empresa" }).WaitForAsync();
        await page.GetByLabel("Nombre comercial").FillAsync("Bodega Sol");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Paso 2 de 5").WaitForAsync();
        await SkipAsync(page);
        await page.GetByText("Paso 3 de 5").WaitForAsync();
        await page.GotoAsync("/bienvenida"); // called away
        await page.GetByRole(AriaRole.Heading, new() { Name = "Siga donde lo dejó" }).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Paso 3 de 5").WaitForAsync();
        await SkipAsync(page);
        await SkipAsync(page);
        await page.GetByText("Paso 5 de 5").WaitForAsync();
        await page.GetByLabel("Qué vende").FillAsync("Gaseosa de la casa");
        await page.GetByLabel("Precio en soles").FillAsync("2,50");
        await page.Keyboard.PressAsync("Enter");

        await page.GetByRole(AriaRole.Heading, new() { Name = "Siga donde lo dejó" }).WaitForAsync();
        Assert.Equal(2, await page.GetByText("Hecho", new() { Exact = true }).CountAsync());
        Assert.Equal(3, await page.GetByText("Para después", new() { Exact = true }).CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Ir a vender" }).ClickAsync();
        await till.OpenCajaAsync();
        await till.ScanAsync("gaseosa de la casa");
        Assert.Equal("B001-1", await till.ChargeAsync());
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task EveryStep_AtFourWidths_FitsAndReads()
    {
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app, Gallery.Narrow);
        IPage page = till.Page;
        Gallery gallery = new(isWhole: false);
        foreach (string path in (string[])["/bienvenida", "/ajustes/empresa?bienvenida=true", "/ajustes/canal?bienvenida=true", "/bienvenida/producto", "/ajustes"])
        {
            await gallery.JudgeAsync(page, path, $"bienvenida-{path.Trim('/').Split('?')[0].Replace('/', '-')}");
        }

        await page.GotoAsync("/ajustes/regimen?bienvenida=true");
        await SkipAsync(page); // a list with a step left for later
        await gallery.JudgeAsync(page, "/bienvenida", "bienvenida-saltada");
        await gallery.JudgeAsync(page, "/ajustes", "bienvenida-ajustes-saltada");

        gallery.AssertFlawless();
        Assert.Empty(till.Complaints);
    }

    private static async Task SkipAsync(IPage page)
    {
        ILocator skip = page.GetByRole(AriaRole.Button, new() { Name = "Saltar este paso" });
        await skip.FocusAsync();
        string before = page.Url;
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url != before);
    }
}
