using System.Text.Json;

namespace SamplePos.E2E.Dieta;

/// <summary>What the server lets be sold for whom, whatever the page says.</summary>
public sealed class DietTests(RunningShop shop) : IClassFixture<RunningShop>
{
    private const string Milk = "LEC01";

    [Fact]
    public async Task SellAndQuote_LineThatIsNotForThePerson_AreRefusedAndWrittenDown()
    {
        (long customer, long mateo) = await PersonAsync("45670001", "Mateo Uno", "leche");
        object sale = await SaleAsync(NewKey(), "45670001", customer, mateo, Milk, null);

        (int quoted, JsonElement quote) = await shop.Seller.SellAsync(sale, "/api/sales/quote");
        (int sold, JsonElement refusal) = await shop.Seller.SellAsync(sale);

        const string Why = "Leche evaporada Gloria 400 g no es para Mateo Uno: tiene leche (se llama «Leche»).";
        Assert.Equal((422, Why), (quoted, quote.GetProperty("title").GetString()));
        Assert.Equal((422, Why), (sold, refusal.GetProperty("title").GetString()));
        Assert.Equal("Lineas[0].Dieta", refusal.GetProperty("problems")[0].GetProperty("field").GetString());
        string history = await shop.Admin.TextAsync("/dieta?q=mateo+uno");
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(history, "Bloqueado"));
    }

    [Fact]
    public async Task Sell_OverrideBySeller_IsRefused()
    {
        (long customer, long mateo) = await PersonAsync("45670002", "Mateo Dos", "leche");

        (int status, JsonElement body) = await shop.Seller.SellAsync(await SaleAsync(NewKey(), "45670002", customer, mateo, Milk, "Me lo pidió su mamá"));

        Assert.Equal((422, "Su usuario no puede autorizar Leche evaporada Gloria 400 g para Mateo Dos."), (status, body.GetProperty("title").GetString()));
        Assert.DoesNotContain("Autorizado", await shop.Admin.TextAsync("/dieta?q=mateo+dos"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("sí\u0007sí")]
    public async Task Sell_OverrideWithoutReason_IsRefusedToTheAdminToo(string reason)
    {
        (long customer, long mateo) = await PersonAsync("45670003", "Mateo Tres", "leche");

        (int status, JsonElement body) = await shop.Admin.SellAsync(await SaleAsync(NewKey(), "45670003", customer, mateo, Milk, reason));

        Assert.Equal((422, "Falta decir por qué se autoriza Leche evaporada Gloria 400 g para Mateo Tres."), (status, body.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Sell_OverrideByTheAdmin_IsSoldAndStandsInHistoryFileAndLog()
    {
        (long customer, long mateo) = await PersonAsync("45670004", "Mateo Cuatro", "leche");

        (int status, JsonElement sale) = await shop.Admin.SellAsync(await SaleAsync(NewKey(), "45670004", customer, mateo, Milk, "=Lo confirmó su mamá"));

        Assert.Equal(200, status);
        Assert.Contains("«=Lo confirmó su mamá» Autorizado", await shop.Admin.TextAsync("/dieta?q=mateo+cuatro&que=autorizaciones"), StringComparison.Ordinal);
        using HttpResponseMessage file = await shop.Admin.GetAsync("/api/dieta/historial.csv?q=mateo+cuatro");
        string csv = await file.Content.ReadAsStringAsync();
        Assert.Contains("Autorizado;Mateo Cuatro;Leche evaporada Gloria 400 g;tiene leche (se llama «Leche»);'=Lo confirmó su mamá", csv, StringComparison.Ordinal);
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("B001-", sale.GetProperty("number").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sell_ForSomebodyElsesPerson_IsRefused()
    {
        (_, long mateo) = await PersonAsync("45670005", "Mateo Cinco", "leche");
        (long other, _) = await PersonAsync("45670006", "Lucía", "maní");

        (int status, JsonElement body) = await shop.Seller.SellAsync(await SaleAsync(NewKey(), "45670006", other, mateo, "ARR01", null));

        Assert.Equal((422, "La persona para quien es esta venta ya no está en la lista de ese cliente."), (status, body.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Sell_MarkOfTheProduct_BlocksAndAnotherProductPasses()
    {
        (long customer, long ana) = await PersonAsync("45670007", "Ana", "sulfitos", "picante");
        int rice = await shop.Admin.ProductAsync("AZU01");
        FormAnswer seller = await shop.Seller.FillAsync($"/dieta/productos/{rice}", ("Otras", "picante"));
        FormAnswer marked = await shop.Admin.FillAsync($"/dieta/productos/{rice}", ("Version", "0"), ("Ingredientes", "Azúcar rubia.\r\nPuede contener sulfitos"), ("Alergenos", "apio"), ("Otras", "picante, casero"));
        FormAnswer late = await shop.Admin.FillAsync($"/dieta/productos/{rice}", ("Version", "0"), ("Ingredientes", "otra cosa"));

        (int blocked, JsonElement body) = await shop.Seller.SellAsync(await SaleAsync(NewKey(), "45670007", customer, ana, "AZU01", null));
        (int passed, _) = await shop.Seller.SellAsync(await SaleAsync(NewKey(), "45670007", customer, ana, "ARR01", null));

        Assert.Equal((302, 302, 200), (seller.Status, marked.Status, late.Status));
        Assert.Contains("/sin-permiso", seller.Location, StringComparison.Ordinal);
        Assert.Contains("Otra persona lo cambió", late.Page, StringComparison.Ordinal);
        Assert.Equal((422, 200), (blocked, passed));
        Assert.EndsWith("no es para Ana: puede tener sulfitos (sus ingredientes dicen «sulfitos»); tiene picante (está marcado así).", body.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hold_SaleForAPerson_ComesBackForTheSamePerson()
    {
        (long customer, long mateo) = await PersonAsync("45670008", "Mateo Ocho", "leche");
        string key = NewKey();
        using HttpResponseMessage held = await shop.Admin.PostAsync("/api/held", await SaleAsync(key, "45670008", customer, mateo, Milk, "Lo confirmó su mamá"));

        (int status, JsonElement taken) = await shop.Admin.SellAsync(new { }, $"/api/held/{key}/take");

        Assert.Equal((200, mateo, customer), (status, taken.GetProperty("dependent").GetInt64(), taken.GetProperty("buyer").GetProperty("customer").GetInt64()));
        Assert.Equal("Lo confirmó su mamá", taken.GetProperty("lines")[0].GetProperty("dietReason").GetString());
    }

    [Fact]
    public async Task Verify_BeforeAndAfterThereIsData_SaysSoOnThePageAndByTheCommand()
    {
        await using PosApp app = await PosApp.StartAsync();
        using ApiClient admin = await ApiClient.EnterAsync(app);

        (int before, string nothing) = await PosProcess.CommandAsync(app.DataFolder, "dieta", "verificar");
        long customer = Key(await admin.FillAsync("/clientes/nuevo", ("Tipo", "1"), ("Numero", "45670009"), ("Nombre", "Rosa Quispe")));
        await admin.FillAsync($"/clientes/{customer}/para", ("Nombre", "Mateo"), ("Clase", "3.º B"), ("Alergenos", "leche"));
        await admin.FillAsync($"/dieta/productos/{await admin.ProductAsync("CHO01")}", ("Version", "0"), ("Ingredientes", "cacao, leche en polvo"));
        (int after, string verdict) = await PosProcess.CommandAsync(app.DataFolder, "dieta", "verificar");
        FormAnswer page = await admin.FillAsync("/dieta/verificacion");
        (int misused, string usage) = await PosProcess.CommandAsync(app.DataFolder, "dieta", "comer");

        Assert.Equal(1, before);
        Assert.Contains("NO APTO: falta datos presentes, venta simulada.", nothing, StringComparison.Ordinal);
        Assert.True(after == 0, verdict);
        Assert.Contains("APTO: los bloqueos por dieta funcionan en esta tienda.", verdict, StringComparison.Ordinal);
        Assert.Contains("APTO: los bloqueos por dieta funcionan en esta tienda.", page.Page, StringComparison.Ordinal);
        Assert.Equal(2, misused);
        Assert.Contains("dieta verificar", usage, StringComparison.Ordinal);
        Assert.Contains("Todavía no se bloqueó nada", await admin.TextAsync("/dieta"), StringComparison.Ordinal); // it leaves nothing behind
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");

    private static long Key(FormAnswer added) => long.Parse(added.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);

    private async Task<object> SaleAsync(string key, string dni, long customer, long dependent, string code, string? reason)
    {
        int product = await shop.Admin.ProductAsync(code);
        return new
        {
            key,
            lines = new[] { new { productId = product, quantity = "1", dietReason = reason } },
            buyer = new { kind = "dni", number = dni, name = "Rosa Quispe", customer },
            dependent,
            method = "yape",
        };
    }

    private async Task<(long Customer, long Person)> PersonAsync(string dni, string name, params string[] restrictions)
    {
        IEnumerable<JsonElement> known = (await shop.Admin.ReadAsync($"/api/customers/search?q={dni}")).EnumerateArray();
        long customer = known.Select(static one => one.GetProperty("id").GetInt64()).FirstOrDefault();
        if (customer == 0)
        {
            customer = Key(await shop.Admin.FillAsync("/clientes/nuevo", ("Tipo", "1"), ("Numero", dni), ("Nombre", "Rosa Quispe")));
            FormAnswer added = await shop.Admin.FillAsync($"/clientes/{customer}/para", ("Nombre", name), ("Otras", string.Join(", ", restrictions)));
            Assert.Equal(302, added.Status);
        }

        return (customer, (await shop.Seller.ReadAsync($"/api/customers/{customer}/dependents"))[0].GetProperty("id").GetInt64());
    }
}
