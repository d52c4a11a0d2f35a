using System.Text.Json;
using IziSales.Testing;
using IziSales.Testing.Woo;

namespace SamplePos.E2E.TiendaWeb;

/// <summary>A shop with a counter and a WooCommerce site: one catalogue, one stock.</summary>
public sealed class WebShopTests(UnconnectedShop unconnected) : IClassFixture<UnconnectedShop>
{
    [Fact]
    public async Task Settings_TriedAndSaved_SayWhatIsWrongAndKeepTheKeysSecret()
    {
        await using WebShopBench bench = await WebShopBench.StartAsync();

        FormAnswer wrong = await bench.SaveAsync("?handler=Probar", ("ClaveSecreta", "cs_otra"));
        FormAnswer tried = await bench.SaveAsync("?handler=Probar");
        FormAnswer saved = await bench.SaveAsync();
        FormAnswer moved = await bench.SaveAsync("", ("Direccion", "http://127.0.0.1:9"), ("Clave", ""), ("ClaveSecreta", ""), ("Version", "1"));

        Assert.Contains("Así no funciona", wrong.Page, StringComparison.Ordinal);
        Assert.Contains("la clave secreta está mal copiada", wrong.Page, StringComparison.Ordinal);
        Assert.Contains("Funciona: «Tienda de prueba», WooCommerce 10.6.2.", tried.Page, StringComparison.Ordinal);
        Assert.Contains("Las claves permiten leer y escribir.", tried.Page, StringComparison.Ordinal);
        Assert.Equal(302, saved.Status);
        Assert.Contains("Falta la clave del cliente", moved.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Web.ConsumerSecret, await bench.Admin.PageAsync("/ajustes/tienda-web"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Direccion", "tienda", "no es una dirección")]
    [InlineData("Direccion", "https://tienda.pe/wp-json/wc/v3", "sin /wp-json")]
    [InlineData("Direccion", "https://ana:clave@tienda.pe", "sin claves")]
    [InlineData("Autenticacion", "Basic", "la tienda no mira las claves")]
    [InlineData("Autenticacion", "Paloma", "Esto no se entiende")]
    [InlineData("CadaHoras", "-1", "de 1 a 168 horas")]
    [InlineData("CadaHoras", "mil", "de 1 a 168 horas")]
    public async Task Settings_WrongField_IsRefusedBesideIt(string field, string value, string sentence)
    {
        FormAnswer refused = await unconnected.Bench.SaveAsync("", (field, value));

        Assert.Equal(200, refused.Status);
        Assert.Contains(sentence, refused.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sync_Catalogue_IsSoldAtTheTillWhereItHasAPriceAndIsPublished()
    {
        await using WebShopBench bench = await WebShopBench.ConnectedAsync();

        Assert.Equal(("MIEL-500", "Miel de abeja 500 g", 2490), Assert.Single(await bench.SearchAsync("miel")));
        Assert.Equal(("POLO-M", "Polo de algodón - M", 3500), Assert.Single(await bench.SearchAsync("polo algodon")));
        Assert.Empty(await bench.SearchAsync("canasta"));
        Assert.Empty(await bench.SearchAsync("borrador"));
        string page = await bench.Admin.PageAsync("/tienda-web");
        Assert.Contains("4 productos se venden aquí.", page, StringComparison.Ordinal);
        Assert.Contains("10 en la web", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sync_CodeThatTheTillHasToo_KeepsTheTillsNameAndPrice()
    {
        await using WebShopBench bench = await WebShopBench.ConnectedAsync();

        (string Code, string Name, int Centimos) rice = (await bench.SearchAsync("ARR01"))[0];

        Assert.Equal("ARR01", rice.Code);
        Assert.NotEqual(9900, rice.Centimos);
        Assert.Contains("con su nombre y precio de aquí", await bench.Admin.PageAsync("/tienda-web?q=arroz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sync_ChangesThere_ArriveHere()
    {
        await using WebShopBench bench = await WebShopBench.ConnectedAsync();
        bench.Web.Products.Change(bench.Web.Products[11], product => product["price"] = "26.00");
        bench.Web.Products.Change(bench.Web.Products[12], product => product["status"] = "trash");

        await bench.SyncAsync();

        Assert.Equal(2600, Assert.Single(await bench.SearchAsync("miel")).Centimos);
        Assert.Empty(await bench.SearchAsync("CAFE-250"));
    }

    [Fact]
    public async Task Sync_All_PutsAwayWhatWasDeletedThere()
    {
        await using WebShopBench bench = await WebShopBench.ConnectedAsync();
        bench.Web.Products.Remove(11);

        await bench.SyncAsync();
        Assert.Single(await bench.SearchAsync("miel"));
        await bench.SyncAsync(todo: true);

        Assert.Empty(await bench.SearchAsync("miel"));
        Assert.Single(await bench.SearchAsync("CAFE-250"));
    }

    [Fact]
    public async Task Sell_WebProduct_TakesItFromTheWebsStockOnce()
    {
        await using WebShopBench bench = await WebShopBench.ConnectedAsync();

        await bench.SellAsync("MIEL-500", "3");
        await bench.SellAsync("ARR01", "2");
        await Patience.UntilAsync(() => FakeProducts.Quantity(bench.Web.Products[11]) == 7m && FakeProducts.Quantity(bench.Web.Products[17]) == 5m);

        Assert.Equal((7m, 5m), (FakeProducts.Quantity(bench.Web.Products[11]), FakeProducts.Quantity(bench.Web.Products[17])));
    }

    [Fact]
    public async Task Annul_WebProduct_GivesItBackToTheWebOnce()
    {
        await using WebShopBench bench = await WebShopBench.ConnectedAsync();
        string number = await bench.SellAsync("MIEL-500", "3");
        await Patience.UntilAsync(() => FakeProducts.Quantity(bench.Web.Products[11]) == 7m);
        await bench.Admin.UntilSettledAsync(number);

        FormAnswer annulled = await bench.Admin.FillAsync($"/boletas/{number}?handler=Anular", ("Motivo", "Error en el precio"));
        await bench.Admin.FillAsync($"/boletas/{number}?handler=Anular", ("Motivo", "Error en el precio"));
        await Patience.UntilAsync(() => FakeProducts.Quantity(bench.Web.Products[11]) == 10m);
        await bench.SellAsync("MIEL-500", "1");
        await Patience.UntilAsync(() => FakeProducts.Quantity(bench.Web.Products[11]) == 9m);

        Assert.Equal(302, annulled.Status);
    }

    [Fact]
    public async Task Sell_WhileTheWebIsDown_SellsAndTellsItLater()
    {
        await using WebShopBench bench = await WebShopBench.ConnectedAsync();
        bench.Web.IsDown = true;

        await bench.SellAsync("MIEL-500", "1");
        JsonElement state = await bench.SyncAsync();
        string page = await bench.Admin.PageAsync("/tienda-web");
        string told = await bench.Admin.TextAsync("/notificaciones?clase=tienda");
        bench.Web.IsDown = false;
        await Patience.UntilAsync(() => FakeProducts.Quantity(bench.Web.Products[11]) == 9m);

        Assert.StartsWith("La tienda «127.0.0.1-", state.GetProperty("trouble").GetString(), StringComparison.Ordinal);
        Assert.Contains("<span>La tienda «127.0.0.1-", page, StringComparison.Ordinal);
        Assert.Contains("Atención. La tienda web no se pudo leer", told, StringComparison.Ordinal);
        Assert.Equal(9m, FakeProducts.Quantity(bench.Web.Products[11]));
    }

    [Fact]
    public async Task Sync_WithoutAWebShop_SaysHowToConnectOne()
    {
        await using WebShopBench bench = await WebShopBench.StartAsync();

        using HttpResponseMessage asked = await bench.Admin.PostAsync("/api/tienda-web/sincronizar", new { todo = false });

        Assert.Equal(409, (int)asked.StatusCode);
        Assert.Contains("Todavía no hay una tienda web conectada", await bench.Admin.PageAsync("/tienda-web"), StringComparison.Ordinal);
    }
}
