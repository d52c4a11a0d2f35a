using Microsoft.Playwright;

namespace SamplePos.E2E.Dieta;

/// <summary>Buyers and for whom they buy, in a real browser: by name, without a connection, blocked and let pass. Then every page as a picky eye sees it.</summary>
[Collection(Browsers.Shelves.Name)]
public sealed class DietFlowTests(Shop shop)
{
    [SkippableFact]
    public async Task Buyer_TypedByName_IsFoundAndWhatIsNotForTheChildIsBlocked()
    {
        await using PosApp app = await PosApp.StartAsync();
        await app.AddPersonAsync("maria", "vendedor");
        await SeedAsync(app);
        await using Till till = await shop.OpenAsync(app, user: "maria", password: PosApp.SellerPassword);
        IPage page = till.Page;
        await till.ScanAsync("LEC01");
        await till.ScanAsync("ARR01");
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("nunez");
        await page.GetByRole(AriaRole.Option, new() { Name = "Núñez Ríos" }).WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("45678912", await page.Locator("#documento").InputValueAsync());

        await page.GetByLabel("Para", new() { Exact = true }).SelectOptionAsync("Mateo · 3.º B");
        await page.GetByText("No es para Mateo: tiene leche (se llama «Leche»).").WaitForAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Autorizar" }).CountAsync());
        await page.Keyboard.PressAsync("F9");
        await page.Locator("#toasts").GetByText("pida al administrador que lo autorice").WaitForAsync();
        Assert.False(await page.Locator("#cobro").IsVisibleAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Quitar Leche evaporada" }).ClickAsync();
        string number = await till.ChargeAsync();

        await page.GotoAsync("/clientes?q=nunez");
        await page.GetByRole(AriaRole.Link, new() { Name = "Núñez Ríos" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = number }).WaitForAsync();
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task Override_ByTheAdmin_AsksWhyAndStandsInTheHistory()
    {
        await using PosApp app = await PosApp.StartAsync();
        await SeedAsync(app);
        await using Till till = await shop.OpenAsync(app);
        IPage page = till.Page;
        await till.ScanAsync("LEC01");
        await ChooseAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Autorizar" }).ClickAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Escriba por qué: queda anotado con su nombre.").WaitForAsync();
        await page.Keyboard.TypeAsync("Lo confirmó su mamá");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Autorizado: Lo confirmó su mamá").WaitForAsync();
        await page.ReloadAsync();
        await page.GetByText("Autorizado: Lo confirmó su mamá").WaitForAsync(); // a reload forgets nothing
        string number = await till.ChargeAsync();

        await page.GotoAsync("/dieta?que=autorizaciones");
        ILocator line = page.Locator(".iz-diet li").First;
        await line.GetByText("«Lo confirmó su mamá»").WaitForAsync();
        await line.GetByRole(AriaRole.Link, new() { Name = number }).WaitForAsync();
        Assert.Empty(till.Complaints);
    }

    [SkippableFact]
    public async Task LookUp_ThatNeverAnswers_LetsTheCashierTypeAndSell()
    {
        await using PosApp app = await PosApp.StartAsync();
        await using Till till = await shop.OpenAsync(app);
        IPage page = till.Page;
        await page.RouteAsync("**/api/buyers/**", static route => Task.CompletedTask); // no answer at all
        await till.ScanAsync("ARR01");
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("48285071");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Juana Pérez");
        await till.ChargeAsync();
        await page.Keyboard.PressAsync("Enter");

        await till.ScanAsync("ARR01");
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("48285072");
        await page.GetByText("Sin conexión: escriba el nombre.").WaitForAsync();
        Assert.True(await page.Locator("#nombre").IsEnabledAsync());
        await page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
    }

    [SkippableFact]
    public async Task EveryPage_AtEveryWidth_FitsAndReads()
    {
        await using PosApp app = await PosApp.StartAsync();
        (long customer, long person, int product) = await SeedAsync(app);
        await using Till till = await shop.OpenAsync(app, Gallery.Narrow);
        IPage page = till.Page;
        Gallery gallery = new();
        await till.ScanAsync("2*ARR01");
        await ChooseAsync(page);
        await till.ChargeAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GotoAsync("/");
        await page.EvaluateAsync("sessionStorage.clear()");
        await page.ReloadAsync();
        await till.ScanAsync("LEC01");
        await till.ScanAsync("ARR01");
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("nunez");
        await page.GetByRole(AriaRole.Option, new() { Name = "Núñez Ríos" }).WaitForAsync();
        await gallery.JudgeAsync(page, "comprador");
        await page.GetByRole(AriaRole.Option, new() { Name = "Núñez Ríos" }).ClickAsync();
        await page.GetByLabel("Para", new() { Exact = true }).SelectOptionAsync("Mateo · 3.º B");
        await page.GetByText("No es para Mateo").WaitForAsync();
        await gallery.JudgeAsync(page, "dieta-bloqueo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Autorizar" }).ClickAsync();
        await gallery.JudgeAsync(page, "dieta-autorizar");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByText("Otro", new() { Exact = true }).ClickAsync();
        await gallery.JudgeAsync(page, "comprador-otro");
        foreach ((string path, string name) in new[]
        {
            ("/clientes", "clientes"), ("/clientes?q=zzz", "clientes-nadie"), ("/clientes/nuevo", "cliente-nuevo"), ($"/clientes/{customer}", "cliente"), ($"/clientes/{customer}/editar", "cliente-editar"),
            ($"/clientes/{customer}/para/{person}", "cliente-para"), ("/dieta", "dieta"), ("/dieta/productos", "dieta-productos"), ($"/dieta/productos/{product}", "dieta-producto"), ("/ajustes/consulta", "ajustes-consulta"),
        })
        {
            await gallery.JudgeAsync(page, path, name);
        }

        await page.GotoAsync("/dieta/verificacion");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verificar ahora" }).ClickAsync();
        await page.Locator("#veredicto").WaitForAsync();
        await gallery.JudgeAsync(page, "dieta-verificacion");

        gallery.AssertFlawless();
        Assert.Empty(till.Complaints);
    }

    private static async Task ChooseAsync(IPage page)
    {
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("45678912");
        await page.GetByLabel("Para", new() { Exact = true }).SelectOptionAsync("Mateo · 3.º B");
        await page.Locator("#buscar").FocusAsync();
    }

    private static async Task<(long Customer, long Person, int Product)> SeedAsync(PosApp app)
    {
        using ApiClient admin = await ApiClient.EnterAsync(app);
        FormAnswer added = await admin.FillAsync("/clientes/nuevo", ("Tipo", "1"), ("Numero", "45678912"), ("Nombre", "Núñez Ríos, Ángela María"), ("Telefono", "987654321"), ("Direccion", "Jr. Los Jazmines 302"), ("Notas", "Paga los viernes"));
        long customer = long.Parse(added.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await admin.FillAsync("/clientes/nuevo", ("Tipo", "6"), ("Numero", "20131370645"), ("Nombre", "Comedor Santa Rosa de las Hermanas Unidas de la Cuadra Seis S.A.C."));
        await admin.FillAsync($"/clientes/{customer}/para", ("Nombre", "Mateo"), ("Clase", "3.º B"), ("Alergenos", "leche"), ("Otras", "maní, picante"));
        int product = await admin.ProductAsync("CHO01");
        await admin.FillAsync($"/dieta/productos/{product}", ("Version", "0"), ("Ingredientes", "Azúcar, manteca de cacao, leche en polvo, maní tostado, emulsificante (lecitina de soya). Puede contener trazas de almendras."), ("Alergenos", "leche"));
        return (customer, (await admin.ReadAsync($"/api/customers/{customer}/dependents"))[0].GetProperty("id").GetInt64(), product);
    }
}
