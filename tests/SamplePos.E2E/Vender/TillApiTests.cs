using System.Text.Json;
using SamplePos.Control;
using SamplePos.Data;

namespace SamplePos.E2E.Vender;

/// <summary>A cashier's day without a browser: granted, refused, owed, put aside, counted.</summary>
public sealed class TillApiTests(RunningShop shop) : IClassFixture<RunningShop>
{
    private const int MostAttempts = 5_000;

    [Fact]
    public async Task Sell_SeveralPayments_ArePrintedAndCounted()
    {
        using ApiClient admin = await ApiClient.EnterAsync(shop.App);
        int cheese = await admin.ProductAsync("QUE01");
        (int status, JsonElement sale) = await admin.SellAsync(new
        {
            key = NewKey(),
            lines = new[] { new { productId = cheese, quantity = "1.133" } },
            payments = new object[] { new { method = "yape", amount = "15", reference = "00123" }, new { method = "efectivo", amount = "9.93", received = "10" } },
        });

        Assert.Equal((200, "mixto", 2490, 10), (status, sale.GetProperty("method").GetString(), sale.GetProperty("centimos").GetInt32(), sale.GetProperty("changeCentimos").GetInt32()));
        string ticket = await admin.TextAsync($"/api/sales/{sale.GetProperty("number").GetString()}/ticket");
        Assert.Contains("Pago Yape S/ 15.00", ticket, StringComparison.Ordinal);
        Assert.Contains("Pago Efectivo S/ 9.90", ticket, StringComparison.Ordinal);
        string till = await admin.TextAsync("/caja");
        Assert.Contains("Debe haber en el cajón", till, StringComparison.Ordinal);
        Assert.Contains("S/ 59.90", till, StringComparison.Ordinal);
        using HttpResponseMessage message = await admin.GetAsync($"/api/sales/{sale.GetProperty("number").GetString()}/mensaje");
        Assert.Contains("Queso fresco", await message.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sell_DiscountsGiftAndPrice_MakeABoletaThatSunatTakes()
    {
        using ApiClient admin = await ApiClient.EnterAsync(shop.App);
        int bread = await admin.ProductAsync("PAN01");
        int cheese = await admin.ProductAsync("QUE01");
        (int status, JsonElement sale) = await admin.SellAsync(new
        {
            key = NewKey(),
            lines = new object[]
            {
                new { productId = bread, quantity = "12" },
                new { productId = bread, quantity = "1", free = true, reason = "Docena de trece" },
                new { productId = cheese, quantity = "0.5", price = "20", reason = "Última pieza", discount = new { kind = "monto", value = "1" } },
            },
            discount = new { kind = "porcentaje", value = "10" },
            method = "yape",
        });

        // 12 × 0.25 = 3.00; 0.5 × 20.00 − 1.00 = 9.00; less ten per cent
        Assert.Equal((200, 1080), (status, sale.GetProperty("centimos").GetInt32()));
        string number = sale.GetProperty("number").GetString()!;
        Assert.Equal("good", await FinalToneAsync(admin, number));
        Assert.Contains("regalo (Docena de trece)", await AuditAsync(number), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"price":"0.10","reason":"porque sí"}""", "Su usuario no puede cambiar el precio de Pan francés.")]
    [InlineData("""{"free":true,"reason":"porque sí"}""", "Su usuario no puede cambiar el precio de Pan francés.")]
    [InlineData("""{"discount":{"kind":"porcentaje","value":"11"}}""", "Los descuentos pasan de 10 %, que es lo más que puede dar.")]
    [InlineData("""{"discount":{"kind":"monto","value":"25"}}""", "El descuento de Pan francés no es válido.")]
    [InlineData("""{"discount":{"kind":"monto","value":"-1"}}""", "El descuento de Pan francés no es válido.")]
    [InlineData("""{"discount":{"kind":"trueque","value":"1"}}""", "El descuento de Pan francés no es válido.")]
    public async Task Sell_GrantsOfASeller_AreRefused(string grant, string message)
    {
        int bread = await shop.Seller.ProductAsync("PAN01");
        Dictionary<string, object> line = new() { ["productId"] = bread, ["quantity"] = "100" };
        foreach (JsonProperty granted in JsonDocument.Parse(grant).RootElement.EnumerateObject())
        {
            line[granted.Name] = granted.Value;
        }

        (int status, JsonElement body) = await shop.Seller.SellAsync(new { key = NewKey(), lines = new[] { line }, method = "yape" });

        Assert.Equal((422, message), (status, body.GetProperty("title").GetString()));
    }

    [Theory]
    [InlineData("""{"price":"0.10"}""", "Falta decir por qué cambia el precio de Pan francés.")]
    [InlineData("""{"price":"0","reason":"oferta"}""", "El precio de Pan francés no es válido.")]
    [InlineData("""{"price":"1e9","reason":"oferta"}""", "El precio de Pan francés no es válido.")]
    [InlineData("""{"free":true,"reason":"oferta"}""", "Todo se regala: no queda nada por cobrar.")]
    [InlineData("""{"free":true,"reason":"oferta","discount":{"kind":"monto","value":"1"}}""", "Pan francés se regala: no puede tener además un descuento.")]
    public async Task Sell_WrongGrantsOfTheAdmin_AreExplained(string grant, string message)
    {
        using ApiClient admin = await ApiClient.EnterAsync(shop.App);
        int bread = await admin.ProductAsync("PAN01");
        Dictionary<string, object> line = new() { ["productId"] = bread, ["quantity"] = "100" };
        foreach (JsonProperty granted in JsonDocument.Parse(grant).RootElement.EnumerateObject())
        {
            line[granted.Name] = granted.Value;
        }

        (int status, JsonElement body) = await admin.SellAsync(new { key = NewKey(), lines = new[] { line }, method = "yape" });

        Assert.Equal((422, message), (status, body.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Fiado_FromAccountToAbono_KeepsWhatIsOwed()
    {
        using ApiClient admin = await ApiClient.EnterAsync(shop.App);
        FormAnswer opened = await admin.FillAsync("/fiado", ("Form.Nombre", "Juana <b>Pérez</b>"), ("Form.Documento", "45678912"), ("Form.Telefono", "987 654 321"), ("Form.Limite", "30"));
        Assert.Equal(302, opened.Status);
        long account = long.Parse(opened.Location!.Split('/')[^1]);
        Assert.Equal(account, (await admin.ReadAsync("/api/fiado?q=perez"))[0].GetProperty("id").GetInt64());
        Assert.Equal("Juana <b>Pérez</b>", (await admin.ReadAsync("/api/buyers/dni/45678912")).GetProperty("name").GetString());
        int cheese = await admin.ProductAsync("QUE01");
        object Owed(string quantity) => new { key = NewKey(), lines = new[] { new { productId = cheese, quantity } }, method = "fiado", account };

        Assert.Equal(200, (await admin.SellAsync(Owed("1"))).Status);
        (int status, JsonElement refused) = await admin.SellAsync(Owed("0.5"));
        Assert.Equal((422, "A Juana <b>Pérez</b> se le puede fiar hasta S/ 8.00 más: debe S/ 22.00 de S/ 30.00."), (status, refused.GetProperty("title").GetString()));
        FormAnswer much = await admin.FillAsync($"/fiado/{account}?handler=Abonar", ("Clave", NewKey()), ("Monto", "22.10"), ("Metodo", "efectivo"));
        Assert.Contains("Es más de lo que debe: son S/ 22.00.", much.Page, StringComparison.Ordinal);
        string key = NewKey();
        for (int click = 0; click < 2; click++)
        {
            Assert.Equal(302, (await admin.FillAsync($"/fiado/{account}?handler=Abonar", ("Clave", key), ("Monto", "12"), ("Metodo", "yape"))).Status);
        }

        string page = await admin.TextAsync($"/fiado/{account}");
        Assert.Contains("debe S/ 10.00", page, StringComparison.Ordinal);
        Assert.Contains("Juana <b>Pérez</b>", page, StringComparison.Ordinal);
        Assert.Equal(403, (await shop.Seller.FillAsync($"/fiado/{account}?handler=Cambiar", ("Form.Nombre", "Yo"), ("Form.Limite", "9999"))).Status is 302 or 403 ? 403 : 0);
        Assert.Contains("hasta S/ 30.00", await admin.TextAsync($"/fiado/{account}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Held_PutAsideAndTakenUp_ComesBackWholeAndOnce()
    {
        using ApiClient admin = await ApiClient.EnterAsync(shop.App);
        int bread = await admin.ProductAsync("PAN01");
        string key = NewKey();
        object sale = new { key, lines = new[] { new { productId = bread, quantity = "12", discount = new { kind = "monto", value = "0.50" } } }, buyer = new { kind = "dni", number = "4567", name = "Juana" }, method = "plin" };

        Assert.Equal(200, (await admin.SellAsync(sale, "/api/held")).Status);
        Assert.Equal(200, (await admin.SellAsync(sale, "/api/held")).Status);
        JsonElement row = Assert.Single((await admin.ReadAsync("/api/held")).EnumerateArray());
        Assert.Equal(("Juana", 250), (row.GetProperty("name").GetString(), row.GetProperty("centimos").GetInt32()));
        (int status, JsonElement taken) = await admin.SellAsync(new { }, $"/api/held/{key}/take");
        Assert.Equal((200, key, "4567"), (status, taken.GetProperty("key").GetString(), taken.GetProperty("buyer").GetProperty("number").GetString()));
        Assert.Equal((12000, 50), (taken.GetProperty("lines")[0].GetProperty("quantity").GetInt32(), taken.GetProperty("lines")[0].GetProperty("discount").GetProperty("value").GetInt32()));
        Assert.Equal(404, (await admin.SellAsync(new { }, $"/api/held/{key}/take")).Status);
        Assert.Equal(422, (await admin.SellAsync(new { key, lines = Array.Empty<object>() }, "/api/held")).Status);
    }

    [Fact]
    public async Task Caja_MovedCountedAndClosed_AsksToBeOpenedAgain()
    {
        using ApiClient admin = await ApiClient.EnterAsync(shop.App);
        int bread = await admin.ProductAsync("PAN01");
        object Sale() => new { key = NewKey(), lines = new[] { new { productId = bread, quantity = "4" } }, method = "efectivo" };
        Assert.Equal(200, (await admin.SellAsync(Sale())).Status);
        Assert.Contains("En el cajón solo hay S/ 51.00.", (await admin.FillAsync("/caja?handler=Retiro", ("Clave", NewKey()), ("Monto", "60"), ("Motivo", "panadero"))).Page, StringComparison.Ordinal);
        Assert.Contains("El monto no es válido.", (await admin.FillAsync("/caja?handler=Ingreso", ("Clave", NewKey()), ("Monto", "1.05"), ("Motivo", "sencillo"))).Page, StringComparison.Ordinal);
        Assert.Contains("Falta decir para qué.", (await admin.FillAsync("/caja?handler=Ingreso", ("Clave", NewKey()), ("Monto", "1"), ("Motivo", " "))).Page, StringComparison.Ordinal);
        Assert.Equal(302, (await admin.FillAsync("/caja?handler=Retiro", ("Clave", NewKey()), ("Monto", "11"), ("Motivo", "panadero"))).Status);
        Assert.Contains("El conteo no es válido.", (await admin.FillAsync("/caja?handler=Cerrar", ("n2000", "-2"))).Page, StringComparison.Ordinal);

        FormAnswer closed = await admin.FillAsync("/caja?handler=Cerrar", ("n2000", "1"), ("n1000", "1"), ("n50", "19"), ("Nota", "faltó sencillo"));
        Assert.Equal(302, closed.Status);
        string page = await admin.TextAsync(closed.Location!);
        Assert.Contains("Falta S/ 0.50", page, StringComparison.Ordinal);
        Assert.Contains("Debía haber S/ 40.00 y se contó S/ 39.50. «faltó sencillo»", page, StringComparison.Ordinal);
        string ticket = await admin.TextAsync($"/api{closed.Location}/ticket");
        Assert.Contains("Cierre de caja", ticket, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("FALTA", ticket, StringComparison.Ordinal);
        (int status, JsonElement refused) = await admin.SellAsync(Sale());
        Assert.Equal((409, true), (status, refused.GetProperty("caja").GetBoolean()));
        Assert.Equal(404, (int)(await admin.GetAsync("/api/caja/cierres/999999/pdf")).StatusCode);
    }

    [Theory]
    [InlineData("""{"name":"Ga","price":"1"}""", "El nombre no es válido.")]
    [InlineData("""{"name":"Galleta","price":"0"}""", "El precio no es válido.")]
    [InlineData("""{"name":"Galleta","price":"1.234"}""", "El precio no es válido.")]
    [InlineData("""{"name":"Galleta","price":"1","barcode":"../../etc"}""", "El código de barras no es válido.")]
    [InlineData("""{"name":"Galleta","price":"1","barcode":"7750123000373"}""", "Ese código de barras ya es de Arroz Costeño extra 1 kg.")]
    public async Task QuickProduct_WrongOne_IsExplained(string json, string message)
    {
        using ApiClient admin = await ApiClient.EnterAsync(shop.App);

        (int status, JsonElement body) = await admin.SellAsync(JsonDocument.Parse(json).RootElement, "/api/products/quick");

        Assert.Equal((422, message), (status, body.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task QuickProduct_OfTheAdmin_IsSoldAtOnceAndOfASellerRefused()
    {
        using ApiClient admin = await ApiClient.EnterAsync(shop.App);
        (int made, JsonElement product) = await admin.SellAsync(new { name = "Galleta <script>", price = "1.50", barcode = "99887766" }, "/api/products/quick");
        (int sold, JsonElement _) = await admin.SellAsync(new { key = NewKey(), lines = new[] { new { productId = product.GetProperty("id").GetInt32(), quantity = "2" } }, method = "plin" });
        (int refused, JsonElement _) = await shop.Seller.SellAsync(new { name = "Otra", price = "1" }, "/api/products/quick");

        Assert.Equal((200, 200, 422), (made, sold, refused));
        Assert.Equal("99887766", (await admin.ReadAsync("/api/products/search?q=99887766"))[0].GetProperty("barcode").GetString());
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");

    /// <summary>Asks until SUNAT has spoken.</summary>
    private static async Task<string> FinalToneAsync(ApiClient client, string number)
    {
        for (int attempt = 0; ; attempt++)
        {
            JsonElement state = (await client.ReadAsync($"/api/sales/{number}")).GetProperty("state");
            if (state.GetProperty("final").GetBoolean() || attempt == MostAttempts)
            {
                return state.GetProperty("tone").GetString()!;
            }
        }
    }

    /// <summary>What the audit log says of a boleta, written right after its number was given.</summary>
    private async Task<string> AuditAsync(string number)
    {
        using PosDatabase database = PosDatabase.InFile(Path.Combine(shop.App.DataFolder, "samplepos.db"));
        AuditoriaLectura log = new(database);
        for (int attempt = 0; ; attempt++)
        {
            IReadOnlyList<Asiento> lines = await log.SearchAsync(new AuditoriaFiltro { Accion = Acciones.Venta, Texto = number }, CancellationToken.None);
            if (lines.Count > 0 || attempt == MostAttempts)
            {
                return string.Join("\n", lines.Select(static line => line.Registro.Despues));
            }
        }
    }
}
